package org.kehu.visit.reception;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.rota.NamedReception;
import org.kehu.visit.rota.turn.Hindrance;

/**
 * Whose customer somebody is and who should receive them, by the rules of the register: a pure
 * function of what was asked and what the register says.
 *
 * @param wantedId who should receive; null for whose turn it is
 * @param belongsToId whose customer it is; null for whoever receives
 * @param byOffice whether office staff receive (K-13)
 * @param busyAs what the reception means for the order while it lasts (V-48)
 */
public record Claim(
    Ground ground,
    @Nullable String wantedId,
    @Nullable String belongsToId,
    boolean byOffice,
    Hindrance busyAs) {

  /**
   * Judges an entry. The register decides before what people say (V-53); a salesperson whom the
   * customer names receives, or office staff do (V-50); who has left counts no more.
   *
   * @param works whether somebody still works here
   */
  public static Claim of(
      RegisterCustomer entry,
      @Nullable FirstEntry first,
      NamedReception naming,
      Predicate<String> works) {
    Hindrance busyAs = busyAs(entry, first);
    String owner = first == null ? null : present(first.belongsToId(), works);
    String named = present(entry.namedId(), works);
    if (named != null) {
      boolean byOffice = naming == NamedReception.OFFICE_STAFF;
      Ground ground =
          owner != null
              ? Ground.REGISTER
              : entry.referredById() == null ? Ground.NAMED : Ground.REFERRAL;
      return new Claim(ground, named, owner == null ? named : owner, byOffice, busyAs);
    }
    if (owner != null) {
      return new Claim(Ground.REGISTER, owner, owner, false, busyAs);
    }
    return said(entry, busyAs, works);
  }

  private static Claim said(RegisterCustomer entry, Hindrance busyAs, Predicate<String> works) {
    String recognised = present(entry.recognisedById(), works);
    if (recognised != null) {
      return new Claim(Ground.RECOGNISED, recognised, recognised, false, busyAs);
    }
    String said = present(entry.questions().receivedById(), works);
    if (said != null) {
      return new Claim(Ground.SAID, said, said, false, busyAs);
    }
    return new Claim(Ground.TURN, null, null, false, busyAs);
  }

  private static Hindrance busyAs(RegisterCustomer entry, @Nullable FirstEntry first) {
    if (first != null) {
      return first.closed() ? Hindrance.CLOSED_CUSTOMER : Hindrance.OPEN_CUSTOMER;
    }
    boolean old = entry.questions().cameBefore() == CameBefore.YES;
    return old ? Hindrance.OPEN_CUSTOMER : Hindrance.OTHER_CUSTOMER;
  }

  private static @Nullable String present(@Nullable String staffId, Predicate<String> works) {
    return staffId != null && works.test(staffId) ? staffId : null;
  }
}
