package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.customer.SecurityRules;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.crypto.Disclosure;

/** What a search finds of persons is what an answer shows of them. */
class SecurityRulesTest {

  private static final Customer FILE =
      Customer.open(
          "c-1",
          "KH-2026-000001",
          new RegisterCustomer(
              CustomerKind.INDIVIDUAL,
              Profiles.individual("李小红", "13800138000"),
              CustomerStatus.POTENTIAL,
              "st-owner",
              null,
              Level.NORMAL),
          Traces.NONE,
          new Placement("st-owner", "sales"),
          "st-taker");

  private static Caller person(String id, Role... roles) {
    return new Caller(
        Caller.Kind.PERSON, id, Set.of(roles), Set.of(), "sales", Set.of("sales"), true);
  }

  private static Caller app(String... scopes) {
    return new Caller(Caller.Kind.APP, "erp", Set.of(), Set.of(scopes), null, Set.of(), true);
  }

  private static void assertAgreed(Caller caller) {
    boolean plain = SecurityRules.disclosure(caller, FILE) == Disclosure.PLAIN;
    assertThat(SecurityRules.knownPersons(caller).shows(FILE))
        .as(caller.toString())
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void forEveryRole(Role role) {
    assertAgreed(person("st-stranger", role));
    assertAgreed(person("st-owner", role));
    assertAgreed(person("st-taker", role));
    assertThat(SecurityRules.disclosure(person("st-owner", role), FILE))
        .isEqualTo(Disclosure.PLAIN);
  }

  @Test
  void forAppsAndOthers() {
    assertAgreed(app("customers.read"));
    assertAgreed(app("customers.read", SecurityRules.PERSONAL));
    assertAgreed(Caller.system("customer"));
    assertAgreed(Caller.anonymous());
    assertThat(SecurityRules.disclosure(app("customers.read"), FILE)).isEqualTo(Disclosure.MASKED);
  }
}
