// Runs the part of Streamlit's script that draws charts while the server answers for the first time: the browser, which
// would run it only once the first chart has come, has nothing else to do then. A phone takes longer to run it than the
// server to answer: there the words come first.
(() => {
  if (document.cookie.includes("thidua-screen=narrow")) return;
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (message) {
    WebSocket.prototype.send = send;
    send.call(this, message);
    setTimeout(() => import(document.querySelector("link[href*='/PlotlyChart.']").href));
  };
})();
