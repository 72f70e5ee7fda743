package org.kehu.customer.archive;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was counted item by item (逐一清点, C-50), against the part of the checklist that the volume is
 * of and against what the department said it handed in.
 */
final class Count {

  private final List<Checklist.Entry> entries;
  private final Map<String, Counted> counted = new LinkedHashMap<>();

  Count(Checklist checklist, String part, List<Counted> items) {
    this.entries = checklist.of(part);
    for (Counted item : items) {
      if (counted.put(item.code(), item) != null) {
        throw ArchiveProblem.ITEM_DOUBLED.problem().with("item", item.code());
      }
    }
    requireInPlace();
  }

  private void requireInPlace() {
    Set<String> known = entries.stream().map(Checklist.Entry::code).collect(Collectors.toSet());
    List<String> foreign = counted.keySet().stream().filter(code -> !known.contains(code)).toList();
    if (!foreign.isEmpty()) {
      throw ArchiveProblem.ITEMS_OUT_OF_PLACE.problem().with("items", foreign);
    }
  }

  /** Refuses when anything is lacking, of the checklist or of what was handed in (C-52). */
  void requireWhole(List<Counted> said) {
    Set<String> missing = new LinkedHashSet<>();
    entries.stream()
        .filter(Checklist.Entry::required)
        .filter(entry -> quantityOf(entry.code()) < entry.quantity())
        .forEach(entry -> missing.add(entry.code()));
    said.stream()
        .filter(item -> quantityOf(item.code()) < item.quantity())
        .forEach(item -> missing.add(item.code()));
    counted.values().stream()
        .filter(item -> item.form() == Form.ELECTRONIC && item.fileIds().isEmpty())
        .forEach(item -> missing.add(item.code()));
    if (!missing.isEmpty() || counted.isEmpty()) {
      throw ArchiveProblem.ARCHIVE_INCOMPLETE.problem().with("missing", List.copyOf(missing));
    }
  }

  private int quantityOf(String code) {
    Counted item = counted.get(code);
    return item == null ? 0 : item.quantity();
  }

  /** Refuses copies where the checklist, or the level of the volume, wants originals. */
  void requireForms(boolean originals) {
    List<String> wrong =
        entries.stream()
            .filter(entry -> counted.containsKey(entry.code()))
            .filter(entry ->
                !isAccepted(entry, Objects.requireNonNull(counted.get(entry.code())), originals))
            .map(Checklist.Entry::code)
            .toList();
    if (!wrong.isEmpty()) {
      throw ArchiveProblem.FORM_NOT_ACCEPTED.problem().with("items", wrong);
    }
  }

  private static boolean isAccepted(Checklist.Entry entry, Counted item, boolean originals) {
    return originals
        ? item.form() == Form.ORIGINAL
        : item.form() == Form.ORIGINAL || entry.forms().contains(item.form());
  }

  /** As they are kept from now on, in the order of the checklist. */
  List<Item> items() {
    return entries.stream()
        .filter(entry -> counted.containsKey(entry.code()))
        .map(entry -> kept(entry, Objects.requireNonNull(counted.get(entry.code()))))
        .toList();
  }

  private static Item kept(Checklist.Entry entry, Counted item) {
    return new Item(
        entry.code(),
        entry.name().zh(),
        item.form(),
        item.quantity(),
        item.fileIds(),
        Item.State.PRESENT);
  }
}
