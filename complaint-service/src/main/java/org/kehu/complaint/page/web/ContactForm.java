package org.kehu.complaint.page.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Complainant;
import org.kehu.complaint.cases.contact.Statement;
import org.kehu.complaint.page.command.FileContact;

/** What was filled in to file a contact, and what is wrong with it by field. */
final class ContactForm {

  /** Largest length of each field that holds text. */
  static final Map<String, Integer> MOST =
      Map.of(
          "description", 4000,
          "remedy", 2000,
          "product", 100,
          "name", 100,
          "phone", 30,
          "email", 200);

  /** In the order of the page. */
  static final List<String> FIELDS =
      List.of("kind", "description", "remedy", "product", "name", "phone", "email");

  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{4,29}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final Map<String, String> values;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private ContactForm(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Nothing filled in yet. */
  static ContactForm empty() {
    return new ContactForm(Map.of());
  }

  /** What was sent. */
  static ContactForm of(FormFields fields) {
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.forEach(field -> values.put(field, fields.text(field)));
    ContactForm form = new ContactForm(values);
    form.check();
    return form;
  }

  private void check() {
    if (kind().isEmpty()) {
      faults.put("kind", "fault.kind");
    }
    if (value("description").isBlank()) {
      faults.put("description", "fault.blank");
    }
    FIELDS.stream()
        .filter(field -> value(field).length() > MOST.getOrDefault(field, 40))
        .forEach(field -> faults.put(field, "fault.long"));
    String phone = value("phone");
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      faults.put("phone", "fault.phone");
    }
    String email = value("email");
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      faults.put("email", "fault.email");
    }
  }

  private Optional<CaseKind> kind() {
    return Stream.of(CaseKind.values())
        .filter(kind -> kind.name().equals(value("kind")))
        .findFirst();
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** What is wrong, as keys of the page's words, by field in the order of the page. */
  Map<String, String> faults() {
    return faults;
  }

  /** The contact, when nothing is wrong. */
  FileContact contact() {
    String name = given("name");
    return new FileContact(
        kind().orElseThrow(),
        new Statement(value("description"), given("remedy"), null, null, given("product"), null),
        new Complainant(name == null, name, given("phone"), given("email"), null));
  }

  private @Nullable String given(String field) {
    String value = value(field).strip();
    return value.isEmpty() ? null : value;
  }
}
