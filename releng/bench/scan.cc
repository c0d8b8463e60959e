// Reads the header of each file that standard input names, a line each, with DCMTK, and prints the rate of some rounds.
// Build: g++ -O2 -o scan scan.cc -ldcmdata -loflog -lofstd
#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

int main() {
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    std::vector<std::string> files;
    for (std::string line; std::getline(std::cin, line);) {
        files.push_back(line);
    }
    std::vector<double> rates;
    for (int round = 0; round < 5; round++) {
        auto start = std::chrono::steady_clock::now();
        size_t read = 0;
        for (const auto &name : files) {
            DcmFileFormat file;
            if (file.loadFileUntilTag(name.c_str(), EXS_Unknown, EGL_noChange, DCM_MaxReadLength, ERM_autoDetect, DCM_PixelData).good()) {
                OFString uid;
                file.getDataset()->findAndGetOFString(DCM_SOPInstanceUID, uid);
                read += !uid.empty();
            }
        }
        std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        rates.push_back(files.size() / seconds.count());
        if (read == 0) {
            std::cerr << "nothing could be read\n";
            return 1;
        }
    }
    std::sort(rates.begin(), rates.end());
    std::cout << "DCMTK loadFileUntilTag              " << static_cast<long>(rates[rates.size() / 2]) << " files/s\n";
}
