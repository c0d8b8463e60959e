#!/usr/bin/python3
"""Writes the dictionary tables of org.sagitta.dicom: elements.tsv, private.tsv and uids.tsv.

usage: generate.py DCMJS_DICTIONARY OUTPUT_FOLDER [DCMTK_PRIVATE_DICTIONARY]

The tables come from Debian's python3-pydicom (elements, repeating groups, UIDs) and are brought up to date with the
dictionary of the npm package dcmjs (`npm pack dcmjs`, then package/generate/dictionary.mjs), which has newer elements but
neither names nor UIDs. "-" instead of DCMJS_DICTIONARY leaves that step out. Private elements come from python3-pydicom (which
has GDCM's) and from the private.dic of Debian's dcmtk, whose word counts where both know an element; without that file
private.tsv is not written. The result depends on nothing else, so a test can run this again and compare.
"""
import re
import sys
from pathlib import Path

from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary
from pydicom._private_dict import private_dictionaries
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


DCMTK_ENTRY = re.compile(r'\(([0-9a-fA-F]{4})(?:-o-([0-9a-fA-F]{4}))?,"([^"]+)",([0-9a-fA-F]{2}|[0-9a-fA-F]{4})\)')
DCMTK_VRS = {"ox": "OB", "px": "OW", "xs": "US", "lt": "US", "up": "UL"}


def private_elements(dcmtk):
    """By creator and pattern: an x stands for the digits of the block, or for any digit."""
    rows = {}
    for creator, elements in private_dictionaries.items():
        for pattern, (vr, vm, name, _) in elements.items():
            rows[creator, pattern.upper().replace("X", "x")] = ("OB" if vr == "OB_OW" else vr, vm, name)
    for line in Path(dcmtk).read_text("latin-1").splitlines():
        fields = line.split("\t")
        match = DCMTK_ENTRY.fullmatch(fields[0]) if len(fields) >= 4 and not line.startswith("#") else None
        if match:
            first, last, creator, element = match.groups()
            for group in range(int(first, 16), int(last or first, 16) + 1, 2):
                pattern = f"{group:04X}{'xx' if len(element) == 2 else ''}{element.upper()}"
                vr, name, vm = fields[1:4]
                rows[creator, pattern] = (DCMTK_VRS.get(vr, vr), vm, words(name) if " " not in name else name)
    return rows


def write_private(path, rows):
    lines = ["\t".join((creator, pattern, *rows[creator, pattern])) + "\n"
             for creator, pattern in sorted(rows, key=lambda key: (key[0].encode("utf-8"), key[1]))]
    path.write_text("".join(lines), "utf-8", newline="\n")


def write(path, rows):
    lines = ["\t".join((key, *rows[key])) for key in sorted(rows)]
    path.write_text("".join(line + "\n" for line in lines), "utf-8", newline="\n")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    dictionary, folder = sys.argv[1], Path(sys.argv[2])
    elements = from_pydicom()
    if dictionary != "-":
        bring_up_to_date(elements, dictionary)
    write(folder / "elements.tsv", elements)
    write(folder / "uids.tsv", uids())
    if len(sys.argv) == 4:
        write_private(folder / "private.tsv", private_elements(sys.argv[3]))


main()
