# Writes the reference values of the tests of the automatic models: some series and what ets() and auto.arima() say.
#
#   Rscript benchmarks/peers/reference.R forecast-core/src/test/resources/io/github/homeward/model/reference.csv
suppressPackageStartupMessages(library(forecast))
out <- commandArgs(trailingOnly = TRUE)[1]
horizon <- 6
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20)
noise <- function(n, sd = 1) rnorm(n, sd = sd)
series <- list(
  nile = Nile, airmiles = airmiles, huron = LakeHuron, population = uspop, discoveries = discoveries,
  newhaven = nhtemp, sales = BJsales[1:60], sunspots = window(sunspot.year, 1940), lynx = lynx[60:114],
  herd = c(2210, 2350, 2250, 2170, 2020, 2080, 2215, 2290, 2205, 2120, 2115, 2140, 2130, 1950, 1790, 1750),
  level = 100 + noise(20, 5), walk = 500 + cumsum(noise(25, 10)), drift = 200 + cumsum(8 + noise(18, 4)),
  growth = 50 * exp(cumsum(0.06 + noise(22, 0.04))), decline = 9000 * exp(cumsum(-0.08 + noise(15, 0.05))),
  damped = 300 + cumsum(30 * 0.85^(1:20) + noise(20, 3)), trend = 10 + 3 * (1:14) + noise(14, 2),
  ar = as.numeric(80 + arima.sim(list(ar = 0.7), 30, rand.gen = function(n, ...) noise(n, 4))),
  ma = as.numeric(60 + arima.sim(list(ma = 0.6), 30, rand.gen = function(n, ...) noise(n, 4))),
  signs = cumsum(noise(24, 2)), short = c(12, 15, 14, 18, 17, 21, 20, 24), zeros = c(0, 0, 3, 8, 0, 5, 9, 12, 7, 14, 11, 0, 6))
rows <- do.call(rbind, lapply(names(series), function(name) {
  y <- ts(round(as.numeric(series[[name]]), 6))
  part <- function(what, values) data.frame(series = name, what = what, index = seq_along(values), value = as.numeric(values))
  ets <- ets(y)
  arima <- auto.arima(y)
  rbind(part("history", y), part("ets", forecast(ets, h = horizon)$mean), part("ets-aicc", ets$aicc),
    part("arima", forecast(arima, h = horizon)$mean), part("arima-aicc", arima$aicc))
}))
rows$value <- vapply(rows$value, format, "", digits = 12, scientific = FALSE)
write.csv(rows, out, row.names = FALSE, quote = FALSE)
