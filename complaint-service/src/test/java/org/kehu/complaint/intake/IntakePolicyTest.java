package org.kehu.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.complaint.intake.IntakePolicy.OpenChannel;
import org.kehu.complaint.intake.IntakePolicy.Route;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

class IntakePolicyTest {

  private static final PolicyKind<IntakePolicy> KIND = new IntakePolicies().complaintIntake();
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());

  @Test
  @Proves({"P-03", "K-09"})
  void theShippedChannelsAreThoseOfAllSourcesAndEachSourceIsAPreset() {
    VALUES.checkShipped(KIND);
    IntakePolicy all = VALUES.shipped(KIND);
    assertThat(all.codes())
        .contains(
            "TELEPHONE",
            "EMAIL",
            "ONLINE_SERVICE",
            "COMPLAINT_TELEPHONE",
            "COMPLAINT_MAILBOX",
            "ONLINE_PLATFORM",
            "IN_PERSON",
            "FAX",
            "OTHER");
    assertThat(KIND.presets()).hasSize(3);
    assertThat(all.admits(new Channel("CARRIER_PIGEON"))).isFalse();
  }

  @Test
  @Proves("P-20")
  void complaintsGoToTheComplaintGroupAndTheRestToCustomerService() {
    IntakePolicy policy = VALUES.shipped(KIND);

    assertThat(policy.departmentFor(CaseKind.COMPLAINT, Severity.GENERAL))
        .isEqualTo("complaint-group");
    assertThat(policy.departmentFor(CaseKind.INQUIRY, Severity.GENERAL))
        .isEqualTo("customer-service");
  }

  @Test
  void aChannelTwiceOrAKindWithoutRouteIsRefused() {
    OpenChannel telephone = new OpenChannel("TELEPHONE", "电话", "Telephone");
    IntakePolicy policy =
        new IntakePolicy(
            List.of(telephone, telephone),
            List.of(new Route(Set.of(CaseKind.COMPLAINT), Set.of(), "complaint-group")),
            true);

    assertThat(KIND.faultsOf(policy))
        .extracting(PolicyFault::rule)
        .containsExactlyInAnyOrder("channel-twice", "route-missing");
  }
}
