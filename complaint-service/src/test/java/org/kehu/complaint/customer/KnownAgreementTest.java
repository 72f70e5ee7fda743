package org.kehu.complaint.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.complaint.customer.KnownAgreement.Cover;
import org.kehu.complaint.customer.KnownAgreement.Standing;
import org.kehu.testkit.Proves;

/** Whether an agreement holds for a matter, to the moment. */
@Proves("M13")
class KnownAgreementTest {

  private static final Instant FROM = Instant.parse("2026-12-31T16:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-12-31T16:00:00Z");

  private static Cover cover(Set<String> matters, List<String> products) {
    return new Cover(1, "GOLD", FROM, UNTIL, matters, products);
  }

  @Test
  void itBeginsAndEndsAtTheMoment() {
    Cover cover = cover(Set.of(), List.of());
    Duration least = Duration.ofMillis(1);

    assertThat(cover.standing("COMPLAINT", null, FROM.minus(least))).isEqualTo(Standing.NOT_YET);
    assertThat(cover.standing("COMPLAINT", null, FROM)).isEqualTo(Standing.IN_FORCE);
    assertThat(cover.standing("COMPLAINT", null, UNTIL.minus(least))).isEqualTo(Standing.IN_FORCE);
    assertThat(cover.standing("COMPLAINT", null, UNTIL)).isEqualTo(Standing.OVER);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "COMPLAINT, 智能控制器,   IN_FORCE",
        "FAULT,     zn-200,       IN_FORCE",
        "FAULT,     ' ZN-200 ',   IN_FORCE",
        "FAULT,     ZN-201,       OTHER_PRODUCT",
        "FAULT,     -,            OTHER_PRODUCT",
        "INQUIRY,   ZN-200,       OTHER_MATTER",
        "INQUIRY,   -,            OTHER_MATTER"
      })
  void itHoldsForTheMattersAndProductsItNames(
      String matter, @Nullable String product, Standing standing) {
    Cover cover = cover(Set.of("COMPLAINT", "FAULT"), List.of("智能控制器", "ZN-200"));

    assertThat(cover.standing(matter, product, FROM)).isEqualTo(standing);
  }

  @Test
  void oneThatNamesNoneHoldsForAll() {
    Cover cover = cover(Set.of(), List.of());

    assertThat(cover.standing("INQUIRY", null, FROM)).isEqualTo(Standing.IN_FORCE);
    assertThat(cover.standing("COMPLAINT", "ZN-200", FROM)).isEqualTo(Standing.IN_FORCE);
  }
}
