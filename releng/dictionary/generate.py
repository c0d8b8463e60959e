#!/usr/bin/python3
"""Writes the dictionary tables of org.sagitta.dicom: elements.tsv and uids.tsv.

usage: generate.py DCMJS_DICTIONARY OUTPUT_FOLDER

The tables come from Debian's python3-pydicom (elements, repeating groups, UIDs) and are brought up to date with the
dictionary of the npm package dcmjs (`npm pack dcmjs`, then package/generate/dictionary.mjs), which has newer elements but
neither names nor UIDs. "-" instead of DCMJS_DICTIONARY leaves that step out. The result depends on nothing else, so a test
can run this again and compare.
"""
import re
import sys
from pathlib import Path

from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
from pydicom._uid_dict import UID_dictionary

# Transfer syntaxes that the standard got after both sources.
LATER_UIDS = {
    "1.2.840.10008.1.2.4.110": ("JPEG XL Lossless", "JPEGXLLossless"),
    "1.2.840.10008.1.2.4.111": ("JPEG XL JPEG Recompression", "JPEGXLJPEGRecompression"),
    "1.2.840.10008.1.2.4.112": ("JPEG XL", "JPEGXL"),
    "1.2.840.10008.1.2.4.201": ("High-Throughput JPEG 2000 Image Compression (Lossless Only)", "HTJ2KLossless"),
    "1.2.840.10008.1.2.4.202": ("High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)", "HTJ2KLosslessRPCL"),
    "1.2.840.10008.1.2.4.203": ("High-Throughput JPEG 2000 Image Compression", "HTJ2K"),
    "1.2.840.10008.1.2.4.204": ("JPIP HTJ2K Referenced", "JPIPHTJ2KReferenced"),
    "1.2.840.10008.1.2.4.205": ("JPIP HTJ2K Referenced Deflate", "JPIPHTJ2KReferencedDeflate"),
    "1.2.840.10008.1.2.8.1": ("Deflated Image Frame Compression", "DeflatedImageFrameCompression"),
}
DCMJS_ENTRY = re.compile(r'\btag: "([^"]+)",\s*vr: "([^"]*)",\s*name: "([^"]*)",\s*vm: "([^"]*)",\s*version: "([^"]*)"')
DCMJS_VRS = {"ox": "OB or OW", "xs": "US or SS", "lt": "US or OW", "up": "UL", "na": "NONE"}


def words(keyword):
    """A readable name for an element of which only the keyword is known."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", keyword)


def from_pydicom():
    rows = {f"{tag:08X}": entry for tag, entry in DicomDictionary.items()}
    rows.update({pattern.upper().replace("X", "x"): entry for pattern, entry in RepeatersDictionary.items()})
    return {tag: [vr, vm, keyword, name, "R" if retired else ""]
            for tag, (vr, vm, name, retired, keyword) in rows.items()}


def bring_up_to_date(rows, dictionary):
    """Adds what is new, and marks what was retired since. Where both know an element, pydicom's wording stays."""
    for tag, vr, name, vm, version in DCMJS_ENTRY.findall(Path(dictionary).read_text("utf-8")):
        match = re.fullmatch(r"\(([0-9A-F]{4}),([0-9A-F]{4})\)", tag)
        if not match or not version.startswith("DICOM"):
            continue
        key, retired = "".join(match.groups()), version.endswith("retired")
        if key in rows:
            if retired:
                rows[key][4] = "R"
        else:
            keyword = name.removeprefix("RETIRED_")
            if re.fullmatch(r"[A-Za-z][A-Za-z0-9]*", keyword):
                rows[key] = [DCMJS_VRS.get(vr, vr), vm, keyword, words(keyword), "R" if retired else ""]


def uids():
    rows = {uid: (name, kind, keyword, "R" if retired else "")
            for uid, (name, kind, _, retired, keyword) in UID_dictionary.items()}
    for uid, (name, keyword) in LATER_UIDS.items():
        rows.setdefault(uid, (name, "Transfer Syntax", keyword, ""))
    return rows


def write(path, rows):
    lines = ["\t".join((key, *rows[key])) for key in sorted(rows)]
    path.write_text("".join(line + "\n" for line in lines), "utf-8", newline="\n")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    dictionary, folder = sys.argv[1], Path(sys.argv[2])
    elements = from_pydicom()
    if dictionary != "-":
        bring_up_to_date(elements, dictionary)
    write(folder / "elements.tsv", elements)
    write(folder / "uids.tsv", uids())


main()
