package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;

/**
 * All that the file holds of natural persons, in one part, so that it can be masked, encrypted and
 * erased as one. Never logged, never told in events.
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

  /** The same with names, numbers and addresses made unreadable, for callers without the right. */
  public PersonalData masked() {
    return new PersonalData(
        mask(name, Mask::name),
        mask(contactPerson, Mask::name),
        mask(legalRepresentative, Mask::name),
        mask(manager, Mask::name),
        mask(phone, Mask::phone),
        mask(email, Mask::email),
        mask(address, Mask::address),
        null,
        birthDate == null ? null : birthDate.substring(0, 4),
        mask(occupation, Mask::all));
  }

  private static @Nullable String mask(
      @Nullable String value, java.util.function.UnaryOperator<String> mask) {
    return value == null ? null : mask.apply(value);
  }
}
