package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

class BlendTest {

  private static final Profile MINE = Profiles.individual("林晓梅", "13800138000");
  private static final Profile OTHER = Profiles.individual("林小梅", null);

  @Test
  @Proves("M6")
  void eachItemComesFromWhomItIsTaken() {
    Profile blended = Blend.of(MINE, OTHER, (item, mine, other) -> item.equals("name"));

    assertThat(blended.personal().name()).isEqualTo("林小梅");
    assertThat(blended.personal().phone()).isEqualTo("13800138000");
    assertThat(Blend.of(MINE, OTHER, (item, mine, other) -> true)).isEqualTo(OTHER);
    assertThat(Blend.of(MINE, OTHER, (item, mine, other) -> false)).isEqualTo(MINE);
  }

  @Test
  @Proves("M6")
  void noItemOfAFileIsForgotten() {
    Profile enterprise =
        Profiles.enterprise(
            "深圳市华信电子有限公司",
            Market.Size.LARGE,
            Cooperation.Intention.STRONG,
            Cooperation.Potential.HIGH,
            "350000");

    assertThat(Blend.items(enterprise))
        .containsOnlyKeys(
            "name", "industry", "size", "region", "yearlyVolume", "intention", "potential");
    assertThat(Blend.items(MINE)).containsOnlyKeys("name", "contact.phone");
    assertThat(Blend.names())
        .containsAll(PersonalItem.places(CustomerKind.ENTERPRISE))
        .contains("name", "enterprise.creditCode", "paymentCredit", "sourceDetail");
  }

  @Test
  @Proves({"M6", "C-23"})
  void whatTheCustomerIsToUsSurvivesAMerge() {
    Cooperation known =
        new Cooperation(
            Cooperation.Intention.STRONG,
            Cooperation.Potential.HIGH,
            Cooperation.Relation.KEY,
            Cooperation.Dealing.DIRECT,
            Cooperation.Reach.DOMESTIC);
    Profile mine = Profile.ofEnterprise("深圳市华信电子有限公司");
    Profile told =
        new Profile(
            mine.enterpriseName(),
            mine.personal(),
            mine.enterprise(),
            mine.market(),
            known,
            mine.lead());

    assertThat(Blend.of(told, mine, (item, one, other) -> false)).isEqualTo(told);
    assertThat(Blend.of(mine, told, (item, one, other) -> true)).isEqualTo(told);
    assertThat(Blend.names()).contains("relation", "dealing", "reach");
  }
}
