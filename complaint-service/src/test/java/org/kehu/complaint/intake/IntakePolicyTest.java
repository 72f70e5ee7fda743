package org.kehu.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.CauseType;
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
    assertThat(KIND.presets()).hasSize(6);
    assertThat(all.admits(new Channel("CARRIER_PIGEON"))).isFalse();
  }

  @Test
  @Proves("P-20")
  void complaintsGoToTheComplaintGroupAndTheRestToCustomerService() {
    IntakePolicy policy = VALUES.shipped(KIND);

    assertThat(policy.departmentFor(CaseKind.COMPLAINT, Severity.GENERAL, null))
        .isEqualTo("complaint-group");
    assertThat(policy.departmentFor(CaseKind.INQUIRY, Severity.GENERAL, null))
        .isEqualTo("customer-service");
  }

  /** Who receives a complaint differs from source to source; each one's answer is a preset. */
  @Test
  @Proves({"P-05", "P-06", "P-07", "P-19", "K-11", "K-18"})
  void whoReceivesAComplaintFollowsFromKindAndCause() {
    IntakePolicy business = preset("business-department");
    assertThat(complaint(business, CauseType.QUALITY)).isEqualTo("production");
    assertThat(complaint(business, CauseType.PROCESS)).isEqualTo("sales");
    assertThat(complaint(business, null)).as("not known yet").isEqualTo("sales");

    assertThat(complaint(preset("technical-service"), null)).isEqualTo("technical-service");
    assertThat(complaint(preset("service-centre"), null)).isEqualTo("customer-service");
    assertThat(preset("service-centre").ownerHandlesKeyAccounts()).isTrue();
    assertThat(business.ownerHandlesKeyAccounts()).isFalse();
  }

  @Test
  @Proves("P-04")
  void inquiriesComeByTelephoneMailAndOnlineUnderThePresetOfTheirSource() {
    IntakePolicy policy = preset("phone-mail-online");

    assertThat(policy.codes()).containsExactlyInAnyOrder("TELEPHONE", "EMAIL", "ONLINE_SERVICE");
    assertThat(policy.departmentFor(CaseKind.INQUIRY, Severity.GENERAL, null))
        .isEqualTo("customer-service");
  }

  private static IntakePolicy preset(String name) {
    return KIND.presets().stream()
        .filter(one -> one.name().equals(name))
        .map(one -> VALUES.preset(KIND, one))
        .findFirst()
        .orElseThrow();
  }

  private static String complaint(IntakePolicy policy, @Nullable CauseType cause) {
    return policy.departmentFor(CaseKind.COMPLAINT, Severity.GENERAL, cause);
  }

  @Test
  void aChannelTwiceOrAKindWithoutRouteIsRefused() {
    OpenChannel telephone = new OpenChannel("TELEPHONE", "电话", "Telephone");
    IntakePolicy policy =
        new IntakePolicy(
            List.of(telephone, telephone),
            List.of(new Route(Set.of(CaseKind.COMPLAINT), Set.of(), null, "complaint-group")),
            true);

    assertThat(KIND.faultsOf(policy))
        .extracting(PolicyFault::rule)
        .containsExactlyInAnyOrder("channel-twice", "route-missing");
  }
}
