package org.kehu.kit.policy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of rule: its key, the record that holds a value, the service that owns it, help for
 * people (F-05), the shipped default and the presets. The default is {@code policy/<key>.json}
 * beside the record, a preset {@code policy/<key>-<name>.json}; both are checked when a service
 * starts. A kind is a bean of every service that asks for it; only the owner may change it.
 *
 * @param <T> the record
 */
public final class PolicyKind<T> {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final String key;
  private final Class<T> type;
  private final String owner;
  private final LocalText title;
  private final LocalText help;
  private final List<PolicyPreset> presets;
  private final Function<T, List<PolicyFault>> check;
  private final @Nullable Period examinedEvery;

  private PolicyKind(
      String key,
      Class<T> type,
      String owner,
      LocalText title,
      LocalText help,
      List<PolicyPreset> presets,
      Function<T, List<PolicyFault>> check,
      @Nullable Period examinedEvery) {
    this.examinedEvery = examinedEvery;
    this.key = key;
    this.type = type;
    this.owner = owner;
    this.title = title;
    this.help = help;
    this.presets = List.copyOf(presets);
    this.check = check;
  }

  /** Begins a kind; the key is lower case with hyphens and never changes once used. */
  public static <T> Builder<T> of(String key, Class<T> type) {
    if (!KEY.matcher(key).matches() || key.length() > 60) {
      throw new IllegalArgumentException(
          "A policy key is lower-case words joined by hyphens, at most 60 characters: " + key);
    }
    return new Builder<>(key, type);
  }

  /** Stable name, part of paths and events. */
  public String key() {
    return key;
  }

  /** The record that holds a value. */
  public Class<T> type() {
    return type;
  }

  /** Name of the service that owns it: {@code customer}. */
  public String owner() {
    return owner;
  }

  /** What it is called. */
  public LocalText title() {
    return title;
  }

  /** What it rules and how its fields are meant (F-05). */
  public LocalText help() {
    return help;
  }

  /** The ready values beside the default. */
  public List<PolicyPreset> presets() {
    return presets;
  }

  /** The preset with that name. */
  public Optional<PolicyPreset> preset(String name) {
    return presets.stream().filter(preset -> preset.name().equals(name)).findFirst();
  }

  /** How often it is examined as a whole (G-16); most rules only when there is an occasion. */
  public Optional<Period> examinedEvery() {
    return Optional.ofNullable(examinedEvery);
  }

  /** Resource of the shipped default, beside the record. */
  public String shippedResource() {
    return "policy/" + key + ".json";
  }

  /** What is wrong with a value that already satisfies its constraints. */
  public List<PolicyFault> faultsOf(T value) {
    return check.apply(value);
  }

  @Override
  public String toString() {
    return owner + "/" + key;
  }

  /** Collects the parts of a kind. */
  public static final class Builder<T> {

    private final String key;
    private final Class<T> type;
    private final List<PolicyPreset> presets = new ArrayList<>();
    private LocalText title;
    private LocalText help = new LocalText("", "");
    private Function<T, List<PolicyFault>> check = value -> List.of();
    private @Nullable Period examinedEvery;

    private Builder(String key, Class<T> type) {
      this.key = key;
      this.type = type;
      this.title = new LocalText(key, key);
    }

    /** What it is called. */
    public Builder<T> title(String zh, String en) {
      title = new LocalText(zh, en);
      return this;
    }

    /** What it rules and how its fields are meant. */
    public Builder<T> help(String zh, String en) {
      help = new LocalText(zh, en);
      return this;
    }

    /** A ready value in {@code policy/<key>-<name>.json}. */
    public Builder<T> preset(String name, String zh, String en) {
      presets.add(
          new PolicyPreset(name, new LocalText(zh, en), "policy/" + key + "-" + name + ".json"));
      return this;
    }

    /** Rules between fields, beyond what the record's constraints say. */
    public Builder<T> check(Function<T, List<PolicyFault>> faults) {
      check = faults;
      return this;
    }

    /** Somebody must examine it as a whole within each such period (G-16). */
    public Builder<T> examinedEvery(Period period) {
      examinedEvery = period;
      return this;
    }

    /** The kind, owned by that service. */
    public PolicyKind<T> ownedBy(String service) {
      return new PolicyKind<>(key, type, service, title, help, presets, check, examinedEvery);
    }
  }
}
