package org.kehu.visit.workreport;

import java.util.List;
import org.kehu.visit.activity.Work;

/**
 * What the system knows of one kind of work in the period.
 *
 * @param count how often it was done
 * @param numbers human numbers of what keeps it, the first of them
 */
public record Figure(Work work, int count, List<String> numbers) {

  public Figure {
    numbers = List.copyOf(numbers);
  }
}
