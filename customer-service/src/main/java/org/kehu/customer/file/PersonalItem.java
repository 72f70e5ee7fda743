package org.kehu.customer.file;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.PersonalKind;

/**
 * The items of {@link PersonalData}: where each stands in the file, and what kind of value it is.
 */
enum PersonalItem {
  NAME(Section.NAME, "name", PersonalKind.NAME, PersonalData::name),
  CONTACT_PERSON(Section.CONTACT, "contact.person", PersonalKind.NAME, PersonalData::contactPerson),
  PHONE(Section.CONTACT, "contact.phone", PersonalKind.PHONE, PersonalData::phone),
  EMAIL(Section.CONTACT, "contact.email", PersonalKind.EMAIL, PersonalData::email),
  ADDRESS(Section.CONTACT, "contact.address", PersonalKind.ADDRESS, PersonalData::address),
  LEGAL_REPRESENTATIVE(
      Section.ENTERPRISE,
      "enterprise.legalRepresentative",
      PersonalKind.NAME,
      PersonalData::legalRepresentative),
  MANAGER(Section.ENTERPRISE, "enterprise.manager", PersonalKind.NAME, PersonalData::manager),
  GENDER(Section.INDIVIDUAL, "individual.gender", PersonalKind.OTHER, PersonalData::gender),
  BIRTH_DATE(
      Section.INDIVIDUAL, "individual.birthDate", PersonalKind.BIRTH_DATE, PersonalData::birthDate),
  OCCUPATION(
      Section.INDIVIDUAL, "individual.occupation", PersonalKind.OTHER, PersonalData::occupation);

  private final Section section;
  private final String place;
  private final PersonalKind kind;
  private final Function<PersonalData, @Nullable Object> reading;

  PersonalItem(
      Section section,
      String place,
      PersonalKind kind,
      Function<PersonalData, @Nullable Object> reading) {
    this.section = section;
    this.place = place;
    this.kind = kind;
    this.reading = reading;
  }

  Section section() {
    return section;
  }

  /** Place in the customer's JSON. */
  String place() {
    return place;
  }

  @Nullable Object of(PersonalData data) {
    return reading.apply(data);
  }

  /** The value masked, for the file's history. */
  @Nullable String masked(PersonalData data) {
    Object value = of(data);
    return value == null ? null : kind.masked(value.toString());
  }

  /** Places of what is personal in a file of a kind: an enterprise's own name is not. */
  static Set<String> places(CustomerKind kind) {
    return Arrays.stream(values())
        .filter(item -> item != NAME || kind == CustomerKind.INDIVIDUAL)
        .map(PersonalItem::place)
        .collect(Collectors.toUnmodifiableSet());
  }
}
