package org.kehu.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTest {

  private final Gaps gaps = new Gaps();

  @Test
  void eachEventOfASubjectFollowsTheLast() {
    assertThat(gaps.isBehindGap("a", 1)).isFalse();
    assertThat(gaps.isBehindGap("a", 2)).isFalse();
    assertThat(gaps.isBehindGap("b", 1)).isFalse();
    assertThat(gaps.isBehindGap("a", 4)).isTrue();
    assertThat(gaps.isBehindGap("a", 5)).isFalse();
  }

  @Test
  void whatComesAgainIsNoGapAndTurnsNothingBack() {
    gaps.isBehindGap("a", 1);
    gaps.isBehindGap("a", 2);
    assertThat(gaps.isBehindGap("a", 1)).isFalse();
    assertThat(gaps.isBehindGap("a", 3)).isFalse();
  }

  @Test
  void nothingIsSaidAboutWhatWasReadByOthers() {
    assertThat(gaps.isBehindGap("a", 7)).isFalse();
    gaps.forget();
    assertThat(gaps.isBehindGap("a", 11)).isFalse();
    assertThat(gaps.isBehindGap("a", 13)).isTrue();
  }

  @Test
  void ofTooManySubjectsTheOneHeardOfLeastLatelyIsForgotten() {
    gaps.isBehindGap("old", 1);
    for (int i = 0; i < 3_000; i++) {
      gaps.isBehindGap("other" + i, 1);
    }
    assertThat(gaps.isBehindGap("old", 9)).isFalse();
    assertThat(gaps.isBehindGap("other2999", 3)).isTrue();
  }
}
