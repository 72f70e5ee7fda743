package org.kehu.customer.notice.template;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.channel.Rendered;

/**
 * One version of a kind of notice (通知模板). A template is bound to its purpose, so that nobody sells
 * under the cover of service.
 *
 * @param code stable, lower case with hyphens
 * @param version from 1; a version that was used is never changed, a new one is added beside it
 * @param channels by which it may go, the preferred first
 * @param placeholders each must be given, and no other
 */
public record Template(
    String code,
    int version,
    Purpose purpose,
    List<Channel> channels,
    Map<String, PlaceholderType> placeholders,
    Map<Language, TemplateText> texts) {

  /** Says at start-up what is wrong with a template. */
  public Template {
    channels = List.copyOf(channels);
    placeholders = new TreeMap<>(placeholders);
    texts = new EnumMap<>(texts);
    for (Language language : Language.values()) {
      check(name(code, version), channels, placeholders, language, texts.get(language));
    }
  }

  private static void check(
      String name,
      List<Channel> channels,
      Map<String, PlaceholderType> placeholders,
      Language language,
      @Nullable TemplateText text) {
    if (text == null) {
      throw new IllegalArgumentException(name + " has no text in " + language + "; add one.");
    }
    if (!text.placeholders().equals(placeholders.keySet())) {
      throw new IllegalArgumentException(
          "%s uses the placeholders %s in %s but declares %s; make them the same."
              .formatted(name, text.placeholders(), language, placeholders.keySet()));
    }
    if (text.shortText() == null && channels.stream().anyMatch(Channel::isShort)) {
      throw new IllegalArgumentException(
          name + " goes by " + channels + " but has no short text in " + language + "; add one.");
    }
  }

  private static String name(String code, int version) {
    return "The notice template " + code + ".v" + version;
  }

  /**
   * What is wrong with these values; empty if nothing.
   *
   * @param sealed reads links that stood in an event, which others read; without, none is sealed
   */
  public List<ValueFault> faults(Map<String, String> values, @Nullable SealedLinks sealed) {
    List<ValueFault> faults = new ArrayList<>();
    placeholders.forEach((name, type) -> {
      String value = values.get(name);
      if (value == null) {
        faults.add(new ValueFault(name, "required"));
      } else if (sealed != null && type == PlaceholderType.LINK) {
        if (!type.accepts(sealed.opened(value))) {
          faults.add(new ValueFault(name, "link-in-event"));
        }
      } else if (!type.accepts(value)) {
        faults.add(new ValueFault(name, "placeholder-form"));
      }
    });
    values.keySet().stream()
        .filter(name -> !placeholders.containsKey(name))
        .forEach(name -> faults.add(new ValueFault(name, "placeholder-unknown")));
    return faults;
  }

  /** The words with the values, which have no fault. */
  public Rendered rendered(
      Language language, Map<String, String> values, String recipient, ZoneId zone) {
    return Objects.requireNonNull(texts.get(language))
        .filled(name ->
            name.equals(TemplateText.RECIPIENT)
                ? recipient
                : Objects.requireNonNull(placeholders.get(name))
                    .shown(Objects.requireNonNull(values.get(name)), language, zone));
  }
}
