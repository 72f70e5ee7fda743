package org.kehu.kit.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the personal fields of whole documents. A value that was stored before its field
 * was marked is read as it is, and sealed with the next write.
 */
final class DocumentSeal {

  private final PersonalFields fields;
  private final FieldSeal seal;

  DocumentSeal(PersonalFields fields, FieldSeal seal) {
    this.fields = fields;
    this.seal = seal;
  }

  /** Seals in place. */
  void seal(Class<?> type, Document document) {
    each(type, document, true);
  }

  /** Gets ready to seal many new documents of a type. */
  void make(Class<?> type, List<Document> documents) {
    PersonalFields.Marked marked = fields.of(type);
    seal.make(documents.stream().map(marked::subject).toList());
  }

  /** Gets ready to open many documents of a type. */
  void fetch(Class<?> type, List<Document> stored) {
    PersonalFields.Marked marked = fields.of(type);
    seal.fetch(stored.stream().map(marked::subject).toList());
  }

  /** A copy with everything readable; what belongs to an erased subject is absent. */
  Document opened(Class<?> type, Document stored) {
    Document copy = copy(stored);
    each(type, copy, false);
    return copy;
  }

  private void each(Class<?> type, Document document, boolean sealing) {
    PersonalFields.Marked marked = fields.of(type);
    Walk walk = new Walk(marked.subject(document), sealing);
    marked.paths().forEach(path -> walk.enter(document, path, ""));
  }

  private static Document copy(Document original) {
    Document copy = new Document();
    original.forEach((name, value) -> copy.append(name, copied(value)));
    return copy;
  }

  private static @Nullable Object copied(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Document nested -> copy(nested);
      case List<?> list -> {
        List<Object> copies = new ArrayList<>(list.size());
        list.forEach(element -> copies.add(copied(element)));
        yield copies;
      }
      default -> value;
    };
  }

  private final class Walk {

    private final String subject;
    private final boolean sealing;

    Walk(String subject, boolean sealing) {
      this.subject = subject;
      this.sealing = sealing;
    }

    /** Goes down to the marked property. */
    void enter(Document document, List<String> path, String place) {
      String name = path.getFirst();
      String here = place + name;
      Object value = document.get(name);
      if (path.size() == 1) {
        replace(document, name, here);
      } else if (value instanceof Document nested) {
        enter(nested, path.subList(1, path.size()), here + ".");
      } else if (value instanceof List<?> list) {
        for (int at = 0; at < list.size(); at++) {
          if (list.get(at) instanceof Document nested) {
            enter(nested, path.subList(1, path.size()), here + "." + at + ".");
          }
        }
      }
    }

    private void replace(Document document, String name, String here) {
      Object value = document.get(name);
      if (value == null) {
        return;
      }
      Optional<Object> replacement = replaced(value, here);
      replacement.ifPresentOrElse(other -> document.put(name, other), () -> document.remove(name));
    }

    private Optional<Object> replaced(Object value, String here) {
      return switch (value) {
        case Document nested -> {
          for (String name : List.copyOf(nested.keySet())) {
            replace(nested, name, here + "." + name);
          }
          yield Optional.of(nested);
        }
        case Binary sealed when !sealing -> seal.open(subject, here, sealed);
        default -> Optional.of(sealing ? seal.seal(subject, here, value) : value);
      };
    }
  }
}
