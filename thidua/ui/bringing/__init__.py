"""The page Nhập số liệu: files dropped, read, asked about, corrected, compared with what is stored, and stored."""
