package org.kehu.complaint.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.correctiveaction.ActionPolicy.AreaOwner;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

class ActionPolicyTest {

  private static final PolicyKind<ActionPolicy> KIND = new ActionPolicies().correctiveAction();
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());

  @Test
  @Proves({"S-10", "P-43"})
  void theShippedPolicyIsSoundAndNamesWhoseMatterAnAreaIs() {
    VALUES.checkShipped(KIND);
    ActionPolicy shipped = VALUES.shipped(KIND);

    assertThat(shipped.departmentFor("product-quality")).isEqualTo("production");
    assertThat(shipped.departmentFor("something-new")).isEqualTo(shipped.departmentId());
    assertThat(shipped.repeats().customer()).isEqualTo(3);
  }

  @Test
  void anAreaHasOneOwner() {
    ActionPolicy shipped = VALUES.shipped(KIND);
    ActionPolicy twice =
        new ActionPolicy(
            List.of(new AreaOwner("timeliness", "sales"), new AreaOwner("timeliness", "legal")),
            shipped.departmentId(),
            shipped.doWorkdays(),
            shipped.checkWorkdays(),
            shipped.repeats());

    assertThat(KIND.faultsOf(twice))
        .extracting(PolicyFault::pointer)
        .containsExactly("/areas/1/area");
  }
}
