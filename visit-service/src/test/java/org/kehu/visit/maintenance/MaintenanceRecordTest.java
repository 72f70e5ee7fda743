package org.kehu.visit.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicySource;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.customer.KnownCustomer;

class MaintenanceRecordTest {

  private static final Moment NOW =
      new Moment(Instant.parse("2026-11-29T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final ContactChannel PHONE = new ContactChannel("PHONE", "电话", "Telephone");
  private static final KnownCustomer CUSTOMER =
      new KnownCustomer(
          "c-1",
          "KH-2026-000001",
          "ENTERPRISE",
          "江南检测设备有限公司",
          "COOPERATING",
          "B",
          null,
          "st-feng-dakehu",
          "key-accounts",
          0,
          Set.of("own:st-feng-dakehu"),
          null,
          null,
          false,
          Instant.EPOCH);

  private final MaintenanceRecord record =
      MaintenanceRecord.of(
          "WH-20261129-0001",
          CUSTOMER,
          new RecordMaintenance("c-1", MaintenanceKind.CARE, "PHONE", null, said("问候")),
          new Recorder("st-feng-dakehu", "key-accounts"),
          new EffectivePolicy<>(
              "relationship-maintenance",
              new MaintenancePolicy(List.of(PHONE), "gm-office", Implementer.OWNER),
              1,
              Instant.EPOCH,
              PolicySource.SHIPPED),
          NOW);

  private static MaintenanceText said(String content) {
    return new MaintenanceText(content, null);
  }

  private List<MaintenanceEvent> correct(String content) {
    return record.correct(said(content), "更正", "st-feng-dakehu", NOW.instant());
  }

  @Test
  @Proves("V-10")
  void whatARecordSaidIsKeptWithEachCorrection() {
    assertThat(correct("问候")).isEmpty();
    assertThat(correct("问候并约访")).hasSize(1);

    assertThat(record.text().content()).isEqualTo("问候并约访");
    assertThat(record.corrections())
        .extracting(one -> one.before().content())
        .containsExactly("问候");
  }

  @Test
  void aRecordIsCorrectedAFewTimesOnly() {
    for (int time = 1; time <= 20; time++) {
      correct("第" + time + "次");
    }

    assertThatThrownBy(() -> correct("再次"))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.type())
                    .isEqualTo(MaintenanceProblem.MAINTENANCE_CORRECTED_TOO_OFTEN));
  }

  @Test
  @Proves("V-11")
  void aWayOfContactStandsOnceInThePolicy() {
    MaintenancePolicy doubled =
        new MaintenancePolicy(List.of(PHONE, PHONE), "gm-office", Implementer.OWNER);

    assertThat(MaintenanceRules.MAINTENANCE.faultsOf(doubled))
        .extracting(PolicyFault::rule)
        .containsExactly("code-doubled");
  }

  @Test
  @Proves("K-19")
  void eachSourcesArrangementIsAPreset() {
    assertThat(MaintenanceRules.MAINTENANCE.presets())
        .extracting(preset -> preset.name())
        .containsExactly("customer-service", "key-account");
  }
}
