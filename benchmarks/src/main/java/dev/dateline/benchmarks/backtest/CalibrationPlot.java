package dev.dateline.benchmarks.backtest;

import java.util.List;

final class CalibrationPlot {
    CalibrationPlot(List<Exam> exams) {}
    String svg() { return ""; }
}
