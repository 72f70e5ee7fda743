package org.kehu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void theMedianIsTheMiddleOneAndNoneOfNone() {
    Figures figures = new Figures();
    assertThat(figures.median()).isNaN();
    for (double value : new double[] {9, 1, 5}) {
      figures.add(value);
    }
    assertThat(figures.median()).isEqualTo(5);
    assertThat(figures.quantile(0.99)).isEqualTo(9);
    assertThat(figures.quantile(0.01)).isEqualTo(1);
  }
}
