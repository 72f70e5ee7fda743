package org.kehu.complaint.page.web;

import java.util.ArrayList;
import java.util.List;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.kit.ids.Ids;

/** The form by which a customer files a contact; errors at the top and next to each field. */
final class FilingPage {

  private final PageFrame frame;
  private final ContactForm form;

  private FilingPage(ContactForm form, PageWords words) {
    this.frame = new PageFrame(words);
    this.form = form;
  }

  /** The form with what was filled in before, and what is wrong with it. */
  static String of(ContactForm form, PageWords words) {
    FilingPage page = new FilingPage(form, words);
    String title = words.of("filing.title");
    page.frame.begin(
        form.faults().isEmpty() ? title : words.of("error-title") + title, title, true);
    page.frame.note("filing.text");
    page.summary();
    page.frame.html.open("form", "method", "post", "action", "?lang=" + words.code()).raw("\n");
    page.hidden("do", "file");
    page.hidden("form", Ids.next());
    page.kinds();
    page.area("description", 8, true);
    page.area("remedy", 3, false);
    page.line("product", "text", "off");
    page.frame.html.element("h2", words.of("person.title"));
    page.frame.note("person.text");
    page.line("name", "text", "name");
    page.line("phone", "tel", "tel");
    page.line("email", "email", "email");
    page.frame.html.element("button", words.of("filing.send"), "type", "submit").raw("</form>\n");
    page.frame.note("filing.files");
    return page.frame.end();
  }

  private void hidden(String name, String value) {
    frame.html.open("input", "type", "hidden", "name", name, "value", value).raw("\n");
  }

  private void summary() {
    if (form.faults().isEmpty()) {
      return;
    }
    frame
        .html
        .raw("<div class=\"summary\" role=\"alert\" tabindex=\"-1\">")
        .element("h2", frame.words.of("errors"))
        .raw("<ul>");
    form.faults()
        .forEach((field, fault) ->
            frame
                .html
                .open("li")
                .element(
                    "a",
                    frame.words.of("field." + field)
                        + frame.words.of("colon")
                        + fault(field, fault),
                    "href",
                    "#" + (field.equals("kind") ? "kind-" + CaseKind.COMPLAINT : field))
                .close("li"));
    frame.html.raw("</ul></div>\n");
  }

  private String fault(String field, String fault) {
    return frame.words.of(fault, ContactForm.MOST.getOrDefault(field, 0));
  }

  private void kinds() {
    List<String> attributes = new ArrayList<>();
    if (form.faults().containsKey("kind")) {
      attributes.addAll(List.of("class", "wrong", "aria-describedby", "kind-error"));
    }
    frame.html.open("fieldset", attributes.toArray(String[]::new));
    frame.html.open("legend").text(frame.words.of("field.kind"));
    mark(true);
    frame.html.close("legend");
    error("kind");
    frame.html.open("div", "class", "choices");
    List<CaseKind> kinds = new ArrayList<>(List.of(CaseKind.values()));
    kinds.remove(CaseKind.COMPLAINT);
    kinds.addFirst(CaseKind.COMPLAINT);
    kinds.forEach(this::kind);
    frame.html.raw("</div></fieldset>\n");
  }

  private void kind(CaseKind kind) {
    List<String> attributes =
        new ArrayList<>(
            List.of("type", "radio", "name", "kind", "value", kind.name(), "id", "kind-" + kind));
    if (form.value("kind").equals(kind.name())) {
      attributes.addAll(List.of("checked", "checked"));
    }
    frame.html.raw("<label>").open("input", attributes.toArray(String[]::new));
    frame.html.text(frame.words.of("kind." + kind.name())).raw("</label>");
  }

  private void mark(boolean required) {
    frame.html.text(" ");
    frame.html.element("span", frame.words.of(required ? "required" : "optional"), "class", "mark");
  }

  private void error(String field) {
    String fault = form.faults().get(field);
    if (fault != null) {
      frame.html.element("p", fault(field, fault), "class", "error", "id", field + "-error");
    }
  }

  private void area(String field, int rows, boolean required) {
    label(field, required);
    List<String> attributes = common(field);
    attributes.addAll(List.of("rows", Integer.toString(rows)));
    // The parser drops a first line break, so one is always given.
    frame.html.open("textarea", attributes.toArray(String[]::new)).raw("\n");
    frame.html.text(form.value(field)).raw("</textarea></div>\n");
  }

  private void line(String field, String type, String autocomplete) {
    label(field, false);
    List<String> attributes = common(field);
    attributes.addAll(
        List.of("type", type, "value", form.value(field), "autocomplete", autocomplete));
    frame.html.open("input", attributes.toArray(String[]::new)).raw("</div>\n");
  }

  private void label(String field, boolean required) {
    boolean wrong = form.faults().containsKey(field);
    frame.html.open("div", "class", wrong ? "field wrong" : "field");
    frame.html.open("label", "for", field).text(frame.words.of("field." + field));
    mark(required);
    frame.html.close("label");
    error(field);
  }

  private List<String> common(String field) {
    List<String> attributes = new ArrayList<>(List.of("id", field, "name", field));
    attributes.addAll(List.of("maxlength", String.valueOf(ContactForm.MOST.get(field))));
    if (form.faults().containsKey(field)) {
      attributes.addAll(List.of("aria-invalid", "true", "aria-describedby", field + "-error"));
    }
    return attributes;
  }
}
