package org.kehu.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;

class PersonalKindTest {

  @ParameterizedTest
  @CsvSource({
    "NAME, 张三, 张*",
    "NAME, 李小红, 李**",
    "NAME, 欧阳修, 欧阳*",
    "NAME, 诸葛孔明, 诸葛**",
    "NAME, 上官, 上*",
    "NAME, 张, 张*",
    "NAME, 𠮷田, 𠮷*",
    "NAME, John Smith, J*** S***",
    "PHONE, 13800138000, 138****8000",
    "PHONE, +86 138-0013-8000, 138****8000",
    "PHONE, 0755-26001234, 0755****1234",
    "PHONE, 01062001234, 010****1234",
    "PHONE, 4008001234, 400****1234",
    "PHONE, +85291234567, +852****4567",
    "PHONE, 12345, ****",
    "EMAIL, chen@example.com, c***@example.com",
    "EMAIL, nonsense, ****",
    "EMAIL, @x, ****",
    "ID_NUMBER, 440300198806011234, 440*************34",
    "ID_NUMBER, 44030019880601123x, 440*************3X",
    "ID_NUMBER, H1234, ****",
    "ADDRESS, 广东省深圳市南山区科技路1号, 广东省深圳市南山区****",
    "ADDRESS, 浙江省嘉兴市嘉善县魏塘街道1号, 浙江省嘉兴市嘉善县****",
    "ADDRESS, 上海市浦东新区世纪大道100号, 上海市浦东新区****",
    "ADDRESS, 科技路1号, 科技****",
    "BANK_ACCOUNT, 6222 0200 1234 5678, ****5678",
    "BIRTH_DATE, 1988-06-01, 1988",
    "OTHER, 教师, ****"
  })
  void masksAreThoseThatPeopleExpect(PersonalKind kind, String value, String masked) {
    assertThat(kind.masked(value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, １３８ 0013 8000, 13800138000",
    "PHONE, 008613800138000, 13800138000",
    "PHONE, 8613800138000, 13800138000",
    "PHONE, 8675526001234, 8675526001234",
    "EMAIL, Chen@Example.COM, chen@example.com",
    "ID_NUMBER, 44030019880601123X, 44030019880601123x",
    "NAME, 李　小红, 李小红"
  })
  void waysOfWritingOneValueAreOne(PersonalKind kind, String written, String normalised) {
    assertThat(kind.normalised(written)).isEqualTo(normalised);
  }

  @Test
  void whatACallerIsShownFollowsFromRoleScopeAndLevel() {
    Set<Role> roles = Set.of(Role.AGENT);
    Caller agent = person(Role.AGENT);
    Caller finance = person(Role.FINANCE);
    Caller app = new Caller(Caller.Kind.APP, "bi", Set.of(), Set.of(), null, Set.of(), true);
    Caller trusted =
        new Caller(Caller.Kind.APP, "erp", Set.of(), Set.of("x.personal"), null, Set.of(), true);

    assertThat(Disclosure.of(agent, Level.NORMAL, false, roles, "x.personal"))
        .isEqualTo(Disclosure.PLAIN);
    assertThat(Disclosure.of(finance, Level.NORMAL, false, roles, "x.personal"))
        .isEqualTo(Disclosure.MASKED);
    assertThat(Disclosure.of(finance, Level.NORMAL, true, roles, "x.personal"))
        .isEqualTo(Disclosure.PLAIN);
    assertThat(Disclosure.of(finance, Level.TOP_SECRET, false, roles, "x.personal"))
        .isEqualTo(Disclosure.HIDDEN);
    assertThat(Disclosure.of(app, Level.NORMAL, false, roles, "x.personal"))
        .isEqualTo(Disclosure.MASKED);
    assertThat(Disclosure.of(trusted, Level.NORMAL, false, roles, "x.personal"))
        .isEqualTo(Disclosure.PLAIN);
    assertThat(Disclosure.of(Caller.anonymous(), Level.NORMAL, true, roles, "x.personal"))
        .isEqualTo(Disclosure.MASKED);
    assertThat(PersonalKind.PHONE.shown("13800138000", Disclosure.HIDDEN)).isNull();
  }

  private static Caller person(Role role) {
    return new Caller(
        Caller.Kind.PERSON, "st-1", Set.of(role), Set.of(), "sales", Set.of("sales"), true);
  }
}
