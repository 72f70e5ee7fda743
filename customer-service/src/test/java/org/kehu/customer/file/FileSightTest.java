package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.access.Sight;
import org.kehu.kit.access.Tokens;
import org.kehu.testkit.Proves;

/** Which files somebody sees, and until when. */
class FileSightTest {

  private static final Instant END = Instant.parse("2026-12-31T10:00:00Z");

  private static Caller person(String id, String department, Role... roles) {
    return new Caller(
        Caller.Kind.PERSON, id, Set.of(roles), Set.of(), department, Set.of(department), true);
  }

  private static Customer file(Level level, FileGrant... grants) {
    RegisterCustomer command =
        new RegisterCustomer(
            CustomerKind.ENTERPRISE,
            Profile.ofEnterprise("华信电子有限公司"),
            CustomerStatus.POTENTIAL,
            "st-feng",
            null,
            level);
    Placement placement = new Placement("st-feng", "key-accounts");
    Customer file = Customer.open("c-1", "KH-2026-000001", command, Traces.NONE, placement, "erp");
    FileGrants all = FileGrants.NONE;
    for (FileGrant grant : grants) {
      all = all.with(grant);
    }
    file.regrant(all, List.of());
    return file;
  }

  private static FileGrant grant(String holder, boolean writing) {
    return new FileGrant("g-1", holder, writing, END, "联合拜访", "st-feng", END.minusSeconds(60));
  }

  private static boolean reads(Caller caller, Customer file, Instant now) {
    return FileSight.reading(caller, now).shows(file);
  }

  @Test
  @Proves("M4")
  void aGrantIsOverToTheSecond() {
    Caller han = person("st-han", "sales", Role.ACCOUNT_MANAGER);
    Customer file = file(Level.NORMAL, grant(Tokens.own("st-han"), false));

    assertThat(reads(han, file, END.minusSeconds(1))).isTrue();
    assertThat(reads(han, file, END.minusMillis(1))).isTrue();
    assertThat(reads(han, file, END)).isFalse();
    assertThat(file.grants().dueAt()).isEqualTo(END);
    assertThat(reads(han, file(Level.NORMAL), END.minusSeconds(1))).isFalse();
  }

  @Test
  @Proves("M4")
  void readingIsNotWriting() {
    Caller han = person("st-han", "sales", Role.ACCOUNT_MANAGER);
    Instant now = END.minusSeconds(1);
    Sight writing = FileSight.writing(han, now);

    assertThat(writing.shows(file(Level.NORMAL, grant(Tokens.own("st-han"), false)))).isFalse();
    assertThat(writing.shows(file(Level.NORMAL, grant(Tokens.own("st-han"), true)))).isTrue();
    assertThat(Sight.ofRoles(han).shows(file(Level.NORMAL, grant(Tokens.own("st-han"), true))))
        .isFalse();
  }

  @Test
  @Proves({"M4", "M3"})
  void nobodyReadsAboveTheirClearance() {
    Instant now = END.minusSeconds(1);
    Customer secret = file(Level.CONFIDENTIAL, grant(Tokens.own("st-han"), true));

    assertThat(reads(person("st-han", "sales", Role.ACCOUNT_MANAGER), secret, now)).isFalse();
    assertThat(reads(person("st-han", "sales", Role.MANAGER), secret, now)).isTrue();
    Caller stale =
        new Caller(
            Caller.Kind.PERSON, "st-han", Set.of(Role.MANAGER), Set.of(), "sales", Set.of(), false);
    assertThat(reads(stale, secret, now)).isFalse();
  }

  @Test
  @Proves("M4")
  void aDepartmentIsLetInWholeAndNobodyElse() {
    Instant now = END.minusSeconds(1);
    Customer file = file(Level.NORMAL, grant(Tokens.department("sales"), false));

    assertThat(reads(person("st-han", "sales", Role.ACCOUNT_MANAGER), file, now)).isTrue();
    assertThat(reads(person("st-mei", "sales", Role.EMPLOYEE), file, now)).isTrue();
    assertThat(reads(person("st-chen", "service", Role.AGENT), file, now)).isFalse();
    Caller app = new Caller(Caller.Kind.APP, "st-han", Set.of(), Set.of(), null, Set.of(), true);
    assertThat(FileSight.writing(app, now).shows(file)).isTrue();
  }

  @Test
  @Proves("M4")
  void theQuerySaysWhatTheRuleSays() {
    Caller han = person("st-han", "sales", Role.ACCOUNT_MANAGER);

    String query = FileSight.writing(han, END).criteria().getCriteriaObject().toString();

    assertThat(query)
        .contains("granted:own:st-han", "granted:dep:sales", "grants.open", "$elemMatch")
        .contains("$gt", "writing");
  }
}
