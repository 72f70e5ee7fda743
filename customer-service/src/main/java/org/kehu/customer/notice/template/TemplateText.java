package org.kehu.customer.notice.template;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.notice.channel.Rendered;

/**
 * The words of a template in one language; {@code {name}} stands for a placeholder.
 *
 * @param subject of an e-mail
 * @param body plain text, paragraphs divided by an empty line
 * @param shortText for channels that carry no long text; null if there is none
 */
public record TemplateText(String subject, String body, @Nullable String shortText) {

  /** Stands for the recipient's name, which customer-service alone knows. */
  static final String RECIPIENT = "recipient";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

  Set<String> placeholders() {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(subject + body + (shortText == null ? "" : shortText));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    names.remove(RECIPIENT);
    return names;
  }

  Rendered filled(UnaryOperator<String> value) {
    return new Rendered(
        fill(subject, value), fill(body, value), shortText == null ? null : fill(shortText, value));
  }

  private static String fill(String text, UnaryOperator<String> value) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }
}
