package org.kehu.testkit.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "up{job=\"kehu\"} == 0 ; up",
        "sum by (grade) (kehu_visits{grade=~\"A|B\"}) > 10 and a:b > 1e3 ; a:b kehu_visits",
        "rate(x_total[5m] offset 1h) / on (id) group_left (name) y ; x_total y",
        "histogram_quantile(0.99, sum by (le) (rate(z_bucket[5m]))) ; z_bucket",
        "label_values(kehu_cases_open, application) ; kehu_cases_open",
        "quantile_over_time(0.5, a[1h:5m]) unless vector(1) ; a",
      })
  void namesAreFoundAndNothingElse(String query, String names) {
    assertThat(String.join(" ", MetricNames.of(query))).isEqualTo(names);
  }
}
