"""Small real pictures: a PNG drawn here, and a JPEG of one grey block assembled from its segments."""

import struct
import zlib


def png(width, height, colour):
    """A picture with a diagonal stripe in `colour` on a light ground."""
    rows = b""
    for y in range(height):
        rows += b"\x00" + b"".join(bytes(colour) if abs(x - y) < 6 else b"\xee\xee\xea" for x in range(width))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def jpeg():
    """A baseline JPEG of 8 by 8 grey points: quantisation, frame, two Huffman tables, one block."""
    def segment(marker, data):
        return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data

    app0 = segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
    tables = segment(0xDB, b"\x00" + bytes([16] * 64))
    frame = segment(0xC0, struct.pack(">BHHB", 8, 8, 8, 1) + b"\x01\x11\x00")
    # One code each: '0' is category 0 for DC and end of block for AC.
    dc = segment(0xC4, b"\x00" + bytes([1] + [0] * 15) + b"\x00")
    ac = segment(0xC4, b"\x10" + bytes([1] + [0] * 15) + b"\x00")
    scan = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x3f"
    return b"\xff\xd8" + app0 + tables + frame + dc + ac + scan + b"\xff\xd9"
