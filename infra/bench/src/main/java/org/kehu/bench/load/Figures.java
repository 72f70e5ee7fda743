package org.kehu.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured values of one thing. */
public final class Figures {

  private final List<Double> values = new ArrayList<>();

  /** Adds one. */
  public synchronized void add(double value) {
    values.add(value);
  }

  /** How many there are. */
  public synchronized int count() {
    return values.size();
  }

  /** The middle one; not a number when there are none. */
  public double median() {
    return quantile(0.5);
  }

  /** The one that this part of all do not exceed; not a number when there are none. */
  public synchronized double quantile(double part) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int at = (int) Math.ceil(part * sorted.size()) - 1;
    return sorted.get(Math.max(0, at));
  }

  @Override
  public synchronized String toString() {
    return values.toString();
  }
}
