"""A plain script over pandas and openpyxl: every file's rows under its headings into one sheet."""
import os
import sys

import pandas

folder, output = sys.argv[1:3]
frames = []
for name in sorted(os.listdir(folder)):
    frame = pandas.read_excel(os.path.join(folder, name), header=6)
    frame.insert(0, "File", name)
    frames.append(frame)
everything = pandas.concat(frames)
everything.to_excel(output, index=False)
print(len(everything))
