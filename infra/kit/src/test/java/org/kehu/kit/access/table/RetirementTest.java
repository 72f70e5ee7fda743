package org.kehu.kit.access.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.testkit.Proves;

@Proves("M37")
class RetirementTest {

  private static final Retirement RETIREMENT =
      new Retirement(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 6, 1), "/api/v2/customers");

  @Test
  void itsHeadersAreThoseOfTheStandards() {
    assertThat(RETIREMENT.deprecation()).isEqualTo("@1796083200");
    assertThat(RETIREMENT.sunset()).isEqualTo("Tue, 01 Jun 2027 00:00:00 GMT");
    assertThat(RETIREMENT.link()).isEqualTo("</api/v2/customers>; rel=\"successor-version\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T00:00:00Z, false",
    "2027-05-31T23:59:59Z, false",
    "2027-06-01T00:00:00Z, true"
  })
  void itIsOverAtTheSecond(Instant now, boolean over) {
    assertThat(RETIREMENT.isOver(now)).isEqualTo(over);
  }

  @Test
  void aRowNamesIt() {
    Operation row = read("{since: 2026-12-01, until: 2027-06-01, successor: /api/v2/customers}");

    assertThat(row.retirement()).isEqualTo(RETIREMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "soon | 'deprecated' must be",
        "{since: 2026-12-01, until: 2027-06-01} | 'successor' is missing",
        "{since: yesterday, until: 2027-06-01, successor: /a} | 'since' must be a day",
        "{since: 2026-12-01, until: 2026-12-01, successor: /a} | 'until' must be after 'since'",
        "{since: 2026-12-01, until: 2027-06-01, successor: a} | 'successor' must be a path",
        "{since: 2026-12-01, until: 2027-06-01, successor: /a, why: x} | 'why' is not known"
      })
  void aWrongOneIsToldWithItsLine(String written, String fault) {
    assertThatThrownBy(() -> read(written))
        .isInstanceOf(AccessTableException.class)
        .hasMessageContaining("access/customer.yaml line 4")
        .hasMessageContaining(fault);
  }

  private static Operation read(String deprecated) {
    String rows =
        """
        - path: /api/v1/customers
          method: GET
          roles: ["*"]
          deprecated: %s
        """;
    return AccessTableReader.read("customer", new StringReader(rows.formatted(deprecated)))
        .operations()
        .getFirst();
  }
}
