"""Fits scikit-learn's extra-trees to rows that Homeward wrote; prints the first and the median time in processor seconds.

python extra_trees.py ROWS.csv FITS
"""
import sys
import time

import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor

frame = pd.read_csv(sys.argv[1])
targets = [c for c in frame.columns if c.startswith("ahead-")]
x = frame.drop(columns=targets).to_numpy()
y = frame[targets].to_numpy()
seconds = []
for seed in range(int(sys.argv[2])):
    forest = ExtraTreesRegressor(n_estimators=200, min_samples_leaf=10, max_features=0.5, n_jobs=1, random_state=seed)
    start = time.process_time()
    forest.fit(x, y)
    seconds.append(time.process_time() - start)
first = seconds[0]
print(f"first {first:.3f} median {sorted(seconds)[len(seconds) // 2]:.3f}")
