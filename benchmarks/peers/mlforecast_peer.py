"""One pooled LightGBM over all series by mlforecast: differences, standardised by series, five lags; recursive.

python mlforecast_peer.py TRAINING.csv HORIZON OUT.csv
"""
import sys

import lightgbm
import pandas as pd
from mlforecast import MLForecast
from mlforecast.target_transforms import Differences, LocalStandardScaler

training, horizon, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
frame = pd.read_csv(training, dtype={"series": str}).rename(columns={"series": "unique_id", "year": "ds", "value": "y"})
forecaster = MLForecast(
    models={"lightgbm": lightgbm.LGBMRegressor(objective="l1", n_estimators=200, learning_rate=0.05, num_leaves=15, verbosity=-1, seed=1)},
    freq=1,
    lags=[1, 2, 3, 4, 5],
    target_transforms=[Differences([1]), LocalStandardScaler()],
)
forecaster.fit(frame)
forecast = forecaster.predict(horizon)
pd.DataFrame(
    {
        "series": forecast["unique_id"],
        "horizon": forecast.groupby("unique_id").cumcount() + 1,
        "forecast": forecast["lightgbm"],
    }
).to_csv(out, index=False)
