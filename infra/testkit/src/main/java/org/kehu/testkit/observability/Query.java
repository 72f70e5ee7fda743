package org.kehu.testkit.observability;

import java.util.Set;

/**
 * Something that is asked of Prometheus.
 *
 * @param place the alert, recorded figure or panel that asks
 */
record Query(String place, String expression) {

  Set<String> metrics() {
    return MetricNames.of(expression);
  }
}
