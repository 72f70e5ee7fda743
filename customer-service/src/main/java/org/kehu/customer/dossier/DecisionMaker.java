package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalKind;

/**
 * Somebody who decides for the customer (决策者, C-07). The person is sealed, the part in the decision
 * is not.
 *
 * @param role in the decision: 决策人, 影响人, 使用人
 * @param birthday ISO date
 * @param hobbies 爱好或偏好
 */
public record DecisionMaker(
    @Personal @Nullable String name,
    @Nullable String position,
    @Nullable String role,
    @Personal @Nullable String phone,
    @Personal @Nullable String birthday,
    @Personal @Nullable String hobbies) {

  /** The same as far as it may be read. */
  public DecisionMaker shown(Disclosure to) {
    return new DecisionMaker(
        PersonalKind.NAME.shown(name, to),
        position,
        role,
        PersonalKind.PHONE.shown(phone, to),
        PersonalKind.BIRTH_DATE.shown(birthday, to),
        PersonalKind.OTHER.shown(hobbies, to));
  }

  /** Shows nothing of the person: it stands in the history. */
  @Override
  public String toString() {
    return (position == null ? "…" : position) + "/" + (role == null ? "…" : role);
  }
}
