#!/usr/bin/python3
"""Compares Sagitta's reading and decoding with DCMTK and OpenJPEG on the same files, in one run, and prints a line a figure.

usage: peers.py [FOLDER]

FOLDER: DICOM files for the header scan; without it, 20,000 instances of 40 KB are made. Needs the packages g++, libdcmtk-dev,
dcmtk, libgdcm-tools, libopenjp2-tools, python3-pydicom, python3-numpy, and a built Sagitta (./sagitta version builds it).
Sagitta's figures are medians of its own rounds; those of a peer's tool are processor times of whole processes over 100 frames.
"""
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

ROOT = Path(__file__).resolve().parents[2]
FRAMES = 100
RUNS = 5


def image(path, frames, size, instance):
    """A CT-like image: smooth shapes, noise of some units, 12 bits stored in 16."""
    generator = numpy.random.default_rng(instance)
    y, x = numpy.mgrid[0:size, 0:size] / size
    pixels = []
    for i in range(frames):
        body = ((x - .5) ** 2 / .16 + (y - .5) ** 2 / .09 < 1) * (1000 + 200 * numpy.sin(9 * x + i / 5) * numpy.cos(7 * y))
        pixels.append(numpy.clip(body + generator.normal(24, 8, body.shape), 0, 4095).astype("<u2"))
    d = Dataset()
    d.file_meta = FileMetaDataset()
    d.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    d.SOPClassUID = d.file_meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7.3"
    d.SOPInstanceUID = d.file_meta.MediaStorageSOPInstanceUID = generate_uid(entropy_srcs=["bench", str(instance)])
    d.StudyInstanceUID, d.SeriesInstanceUID = "2.25.1", "2.25.2"
    d.PatientName, d.PatientID, d.Modality, d.InstanceNumber = "Bench", "bench", "OT", instance
    for name in ("StudyDate", "StudyTime", "AccessionNumber", "ReferringPhysicianName", "PatientBirthDate", "PatientSex", "StudyID"):
        setattr(d, name, "")
    d.SeriesNumber = 1
    d.Rows = d.Columns = size
    d.NumberOfFrames, d.SamplesPerPixel, d.PhotometricInterpretation = frames, 1, "MONOCHROME2"
    d.BitsAllocated, d.BitsStored, d.HighBit, d.PixelRepresentation = 16, 12, 11, 0
    d.PixelData = b"".join(p.tobytes() for p in pixels)
    d.is_little_endian, d.is_implicit_VR = True, False
    d.save_as(path, write_like_original=False)
    return pixels


def cpu(command, cwd=None):
    """The median processor time of a command, in seconds."""
    times = []
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([str(word) for word in command], check=True, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(times)


def sagitta(folder):
    return subprocess.run([ROOT / "sagitta", "bench", "read", folder], check=True, capture_output=True, text=True).stdout


def scan(work, folder):
    program = work / "scan"
    subprocess.run(["g++", "-O2", "-o", program, ROOT / "releng/bench/scan.cc", "-ldcmdata", "-loflog", "-lofstd"], check=True)
    ours = sagitta(folder)
    print(ours, end="")
    files = "\n".join(str(p) for p in sorted(folder.rglob("*")) if p.is_file())
    theirs = subprocess.run([program], input=files, check=True, capture_output=True, text=True).stdout
    print(theirs, end="")
    rate = float(re.search(r"header scan +([\d,]+)", ours).group(1).replace(",", ""))
    peer = int(re.search(r"(\d+) files/s", theirs).group(1))
    print(f"{'header scan, times DCMTK':34}{rate / peer:.1f}")


def decoding(work):
    native = work / "native.dcm"
    pixels = image(native, FRAMES, 512, 1)
    tools = {"1.2.5": ("RLE", ["dcmcrle"], "dcmdrle"), "1.2.4.70": ("JPEG lossless", ["dcmcjpeg", "+e1"], "dcmdjpeg"),
             "1.2.4.80": ("JPEG-LS", ["dcmcjpls"], "dcmdjpls")}
    compressed = work / "compressed"
    compressed.mkdir()
    for uid, (_, encoder, _) in tools.items():
        subprocess.run([*encoder, native, compressed / f"{uid}.dcm"], check=True)
    subprocess.run(["gdcmconv", "--j2k", native, compressed / "1.2.4.90.dcm"], check=True)
    ours = dict(re.findall(r"decode …([\d.]+) +([\d.]+) ms", sagitta(compressed)))
    for uid, (name, _, decoder) in tools.items():
        theirs = 1000 * cpu([decoder, compressed / f"{uid}.dcm", work / "out.dcm"]) / FRAMES
        print(f"{'decode ' + name:34}{ours[uid]} ms a frame, {decoder} {theirs:.2f} ms, {theirs / float(ours[uid]):.2f} times its rate")
    codestreams = work / "j2k"
    codestreams.mkdir()
    (work / "out").mkdir()
    subprocess.run(["gdcmraw", "-i", compressed / "1.2.4.90.dcm", "-o", codestreams / "f.j2k", "--split-frags"], check=True)
    for path in list(codestreams.iterdir()):
        if path.stat().st_size < 100:
            path.unlink()
        elif path.suffix != ".j2k":
            path.rename(path.with_name(path.name.replace(".", "_") + ".j2k"))
    count = len(list(codestreams.iterdir()))
    theirs = 1000 * cpu(["opj_decompress", "-ImgDir", codestreams, "-OutFor", "RAW"], cwd=work / "out") / count
    print(f"{'decode JPEG 2000':34}{ours['1.2.4.90']} ms a frame, opj_decompress {theirs:.2f} ms, "
          f"{theirs / float(ours['1.2.4.90']):.2f} times its rate ({count} frames)")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        if len(sys.argv) > 1:
            folder = Path(sys.argv[1])
        else:
            folder = work / "files"
            folder.mkdir()
            for i in range(20000):
                image(folder / f"{i:05}.dcm", 1, 128, i + 1)
        scan(work, folder)
        decoding(work)


main()
