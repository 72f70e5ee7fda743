package org.kehu.customer.keyaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.customer.agreement.AgreementKind;
import org.kehu.customer.keyaccount.Definition.Criterion;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.testkit.Proves;

class KeyAccountPolicyTest {

  private static final Criterion VOLUME = new Criterion(Measure.YEARLY_VOLUME, 500_000);
  private static final Criterion ORDERS = new Criterion(Measure.ORDERS_A_YEAR, 12);

  private static KeyAccountPolicy of(String approver, Definition... definitions) {
    return new KeyAccountPolicy(
        List.of(definitions),
        2,
        Set.of(AgreementKind.KEY_ACCOUNT),
        List.of(approver),
        72,
        new ContactRule(2, 3, 7, 30),
        List.of(new Unit("销售部", List.of("拜访"))));
  }

  private static Definition agreement(int needed, Criterion... criteria) {
    return new Definition(AccountType.AGREEMENT, "大", List.of(criteria), needed);
  }

  @Test
  @Proves("K-17")
  void soManyCriteriaAsTheDefinitionNeedsAreReached() {
    KeyAccountPolicy both = of("general-manager", agreement(2, VOLUME, ORDERS));
    KeyAccountPolicy either = of("general-manager", agreement(1, VOLUME, ORDERS));
    List<Figure> large = List.of(new Figure(Measure.YEARLY_VOLUME, 500_000));

    assertThat(either.isMetBy(AccountType.AGREEMENT, large)).isTrue();
    assertThat(both.isMetBy(AccountType.AGREEMENT, large)).isFalse();
    assertThat(either.isMetBy(AccountType.MEMBER, large)).isFalse();
    assertThat(
            either.isMetBy(
                AccountType.AGREEMENT, List.of(new Figure(Measure.YEARLY_VOLUME, 499_999))))
        .isFalse();
  }

  @Test
  @Proves("K-17")
  void aDefinitionThatNobodyCanMeetIsRefused() {
    assertThat(faults(of("general-manager", agreement(2, VOLUME, VOLUME))))
        .containsExactly("needed-too-many");
    assertThat(faults(of("nobody", agreement(1, VOLUME), agreement(1, ORDERS))))
        .containsExactly("type-doubled", "role-unknown");
  }

  private static List<String> faults(KeyAccountPolicy policy) {
    return KeyAccountPolicy.KIND.faultsOf(policy).stream().map(PolicyFault::rule).toList();
  }
}
