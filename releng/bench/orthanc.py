#!/usr/bin/python3
"""Measures how fast Orthanc takes DICOM files over one REST connection, to compare `sagitta bench database` with.

usage: orthanc.py FOLDER [ROUNDS]

Starts Orthanc (Debian's package orthanc, or the program that the environment's ORTHANC names) with its default settings, an empty
storage in a temporary folder and free ports of the loopback interface, posts all files of FOLDER one after the other, and prints
a line a round and their median. Every round has an empty storage. Orthanc's own process is stopped at the end.
"""
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = os.environ.get("ORTHANC", "/usr/sbin/Orthanc")
STARTS_IN = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def configuration(work):
    port = free_port()
    path = work / "orthanc.json"
    path.write_text(json.dumps({
        "Name": "bench", "StorageDirectory": str(work / "storage"), "IndexDirectory": str(work / "storage"), "HttpPort": port,
        "DicomServerEnabled": False, "DicomPort": free_port(), "RemoteAccessAllowed": False, "AuthenticationEnabled": False,
        "KeepAlive": True, "Plugins": []}))
    return path, port


def connect(port, process):
    ends = time.monotonic() + STARTS_IN
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("GET", "/system")
            print("Orthanc", json.loads(connection.getresponse().read())["Version"], flush=True)
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connection
        except OSError:
            connection.close()
            if process.poll() is not None or time.monotonic() > ends:
                sys.exit("orthanc.py: Orthanc does not start")
            time.sleep(.1)


def post(connection, files):
    """@return instances a second, all of which were new"""
    start = time.monotonic()
    for path in files:
        connection.request("POST", "/instances", path.read_bytes(), {"Content-Type": "application/dicom"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200 or json.loads(body)["Status"] != "Success":
            sys.exit(f"orthanc.py: {path} was not taken: {answer.status} {body.decode(errors='replace')}")
    return len(files) / (time.monotonic() - start)


def measure(files):
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        path, port = configuration(work)
        with open(work / "log", "w") as log:
            process = subprocess.Popen([PROGRAM, str(path)], stdout=log, stderr=log)
            try:
                return post(connect(port, process), files)
            finally:
                process.terminate()
                process.wait()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    files = sorted(p for p in Path(sys.argv[1]).rglob("*") if p.is_file() and p.suffix == ".dcm")
    if not files:
        sys.exit(f"orthanc.py: there are no .dcm files in {sys.argv[1]}")
    rates = []
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        rates.append(measure(files))
        print(f"{'Orthanc, one REST connection':34}{rates[-1]:,.0f} instances/s, {len(files):,} files", flush=True)
    print(f"{'Orthanc, median':34}{statistics.median(rates):,.0f} instances/s")


main()
