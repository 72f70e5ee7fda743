package org.kehu.complaint.handbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * What an entry says.
 *
 * @param title at most 100 characters
 * @param problem what the customer says when this helps, at most 500 characters
 * @param solution the standard solution, or the words to use, at most 4000 characters
 * @param steps what to do, in order, at most 30 of 500 characters
 * @param product the product or service concerned, at most 100 characters
 */
public record EntryText(
    String title, String problem, String solution, List<String> steps, @Nullable String product) {

  /** Bounded. */
  public EntryText {
    steps = List.copyOf(steps);
    Bounds.required("/title", title, 100);
    Bounds.required("/problem", problem, 500);
    Bounds.required("/solution", solution, 4000);
    Bounds.size("/steps", steps, 0, 30);
    Bounds.text("/product", product, 100);
  }
}
