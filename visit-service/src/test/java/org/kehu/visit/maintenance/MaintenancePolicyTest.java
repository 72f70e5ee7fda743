package org.kehu.visit.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.testkit.Proves;
import org.kehu.visit.customer.KnownCustomer;

class MaintenancePolicyTest {

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
          Set.of(),
          null,
          null,
          false,
          Instant.EPOCH);

  @ParameterizedTest
  @CsvSource({
    "BUSINESS_DEPARTMENT, st-feng-dakehu, key-accounts, true",
    "BUSINESS_DEPARTMENT, st-he-dakehu, key-accounts, true",
    "BUSINESS_DEPARTMENT, st-han-xiaoshou, sales, false",
    "BUSINESS_DEPARTMENT, st-zhao-zhuren, gm-office, true",
    "OWNER, st-feng-dakehu, key-accounts, true",
    "OWNER, st-he-dakehu, key-accounts, false",
    "RESPONSIBLE_DEPARTMENT, st-feng-dakehu, key-accounts, false",
    "RESPONSIBLE_DEPARTMENT, st-zhao-zhuren, gm-office, true"
  })
  @Proves({"V-10", "K-19"})
  void thePolicyDecidesWhoMaintainsTheRelation(
      Implementer implementer, String staffId, String department, boolean may) {
    MaintenancePolicy rules =
        new MaintenancePolicy(
            List.of(new ContactChannel("PHONE", "电话", "Telephone")), "gm-office", implementer);

    assertThat(rules.lets(CUSTOMER, staffId, department)).isEqualTo(may);
  }
}
