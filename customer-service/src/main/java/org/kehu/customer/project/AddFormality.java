package org.kehu.customer.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.kit.ids.Ids;

/**
 * A formality is to be done.
 *
 * @param authority where: 市场监督管理局, 税务局 …
 * @param furtherPapers beside those that the policy asks for
 */
public record AddFormality(
    FormalityKind kind,
    String authority,
    String responsibleId,
    LocalDate dueOn,
    List<String> furtherPapers) {

  public AddFormality {
    furtherPapers = List.copyOf(furtherPapers);
  }

  Formality added(List<String> required) {
    List<Paper> papers =
        Stream.concat(required.stream(), furtherPapers.stream())
            .distinct()
            .map(name -> new Paper(name, null))
            .toList();
    return new Formality(Ids.next(), kind, authority, responsibleId, dueOn, papers, List.of());
  }
}
