package org.kehu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void theUsualPortsAreTheDocumentedOnes() {
    Ports ports = new Ports(8080);
    assertThat(ports.of(Part.GATEWAY)).isEqualTo(8080);
    assertThat(ports.of(Part.CUSTOMER)).isEqualTo(8081);
    assertThat(ports.of(Part.COMPLAINT)).isEqualTo(8082);
    assertThat(ports.of(Part.VISIT)).isEqualTo(8083);
    assertThat(ports.of(Part.SURVEY)).isEqualTo(8084);
    assertThat(ports.of(Part.DISCOVERY)).isEqualTo(8761);
    assertThat(ports.of(Part.INFRA)).isEqualTo(9000);
    assertThat(ports.broker()).isEqualTo(9092);
    assertThat(ports.database()).isEqualTo(27017);
    assertThat(ports.management(Part.GATEWAY)).isEqualTo(18080);
    assertThat(ports.management(Part.INFRA)).isEqualTo(19000);
  }

  @Test
  void aPortBaseShiftsAllByTheSame() {
    Ports ports = new Ports(18080);
    assertThat(ports.of(Part.GATEWAY)).isEqualTo(18080);
    assertThat(ports.issuer()).isEqualTo("http://localhost:19000");
    assertThat(ports.broker()).isEqualTo(19092);
    assertThat(ports.database()).isEqualTo(37017);
    assertThat(ports.management(Part.SURVEY)).isEqualTo(28084);
  }

  @Test
  void noPortIsNeededTwice() {
    Set<Integer> seen = new HashSet<>();
    Ports ports = new Ports(8080);
    Arrays.stream(Part.values())
        .flatMap(part -> ports.neededBy(part).keySet().stream())
        .forEach(port -> assertThat(seen.add(port)).as("port %d", port).isTrue());
    assertThat(seen).hasSize(17);
  }

  @Test
  void aBaseThatLeavesNoRoomIsRefused() {
    assertThat(new Ports(46_598).database()).isEqualTo(65_535);
    for (int base : new int[] {0, 80, 1023, 46_599, 65_536}) {
      assertThatThrownBy(() -> new Ports(base))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("from 1024 to 46598");
    }
  }
}
