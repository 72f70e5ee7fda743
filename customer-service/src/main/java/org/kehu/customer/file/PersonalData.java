package org.kehu.customer.file;

import static org.kehu.kit.crypto.PersonalKind.ADDRESS;
import static org.kehu.kit.crypto.PersonalKind.BIRTH_DATE;
import static org.kehu.kit.crypto.PersonalKind.EMAIL;
import static org.kehu.kit.crypto.PersonalKind.NAME;
import static org.kehu.kit.crypto.PersonalKind.OTHER;
import static org.kehu.kit.crypto.PersonalKind.PHONE;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Disclosure;

/**
 * All that the file holds of natural persons, in one part, so that it is masked, sealed and erased
 * as one (G-08). Never logged, never told in events.
 *
 * @param name of an individual customer (姓名)
 * @param contactPerson 联系人 of an enterprise
 * @param legalRepresentative 法定代表人
 * @param manager 负责人 of the enterprise (C-05)
 * @param phone 电话: mobile or fixed line of mainland China
 * @param email 邮箱
 * @param address 联系地址
 * @param gender 性别
 * @param birthDate 出生日期, ISO date; age follows from it (C-03)
 * @param occupation 职业
 */
public record PersonalData(
    @Nullable String name,
    @Nullable String contactPerson,
    @Nullable String legalRepresentative,
    @Nullable String manager,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable Gender gender,
    @Nullable String birthDate,
    @Nullable String occupation) {

  /** Nothing known. */
  public static final PersonalData EMPTY =
      new PersonalData(null, null, null, null, null, null, null, null, null, null);

  /** 性别. */
  public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /** Shows nothing: a record of persons may stand in a log line by accident. */
  @Override
  public String toString() {
    return "PersonalData[…]";
  }

  /** The same as far as it may be read: masked, of some nothing is left. */
  public PersonalData shown(Disclosure to) {
    return to == Disclosure.PLAIN
        ? this
        : new PersonalData(
            NAME.shown(name, to),
            NAME.shown(contactPerson, to),
            NAME.shown(legalRepresentative, to),
            NAME.shown(manager, to),
            PHONE.shown(phone, to),
            EMAIL.shown(email, to),
            ADDRESS.shown(address, to),
            null,
            BIRTH_DATE.shown(birthDate, to),
            OTHER.shown(occupation, to));
  }
}
