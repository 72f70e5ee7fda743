package org.kehu.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;

class SecurityRulesTest {

  private static Caller person(Role... roles) {
    return new Caller(
        Caller.Kind.PERSON, "st-a", Set.of(roles), Set.of(), "sales", Set.of("sales"), true);
  }

  @Test
  void aRoleThatReachesNoCustomerDataClearsNone() {
    assertThat(SecurityRules.clearance(person(Role.AGENT, Role.AUDITOR))).isEqualTo(Level.NORMAL);
    assertThat(SecurityRules.clearance(person(Role.MANAGER, Role.AUDITOR)))
        .isEqualTo(Level.CONFIDENTIAL);
  }
}
