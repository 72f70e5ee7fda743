package org.kehu.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class CountsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private enum Shade {
    DARK_RED,
    BLUE
  }

  private Counts lamps() {
    return Counts.named("lamps")
        .by("shade", Shade.values(), Counts::code)
        .by("on", "true", "false")
        .in(meters);
  }

  private double told(String shade, String on) {
    return meters.get("lamps").tag("shade", shade).tag("on", on).counter().count();
  }

  @Test
  void everyForeseenCombinationIsToldAsZero() {
    lamps();
    assertThat(meters.find("lamps").counters()).hasSize(4);
    assertThat(told("dark-red", "true")).isZero();
    assertThat(told("blue", "false")).isZero();
  }

  @Test
  void whatIsCountedIsToldByItsTags() {
    Counts lamps = lamps();
    lamps.add("blue", "true");
    lamps.add(2, "blue", "true");
    assertThat(told("blue", "true")).isEqualTo(3);
    assertThat(told("blue", "false")).isZero();
  }

  @Test
  void whatNobodyForesawIsToldFromItsFirstCountOn() {
    lamps().add("green", "true");
    assertThat(told("green", "true")).isEqualTo(1);
  }

  @Test
  void whatHasNoTagsIsToldAsOneZero() {
    Counts.named("switches").in(meters);
    assertThat(meters.get("switches").counter().count()).isZero();
  }

  @Test
  void aValueTooFewIsRefused() {
    Counts lamps = lamps();
    assertThatThrownBy(() -> lamps.add("blue"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[shade, on]");
  }
}
