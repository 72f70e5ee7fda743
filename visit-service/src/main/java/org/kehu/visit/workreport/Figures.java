package org.kehu.visit.workreport;

import java.util.ArrayList;
import java.util.List;
import org.kehu.visit.activity.Activity;
import org.kehu.visit.activity.Work;
import org.kehu.visit.contact.Contact;

/**
 * What the system knows of a period.
 *
 * @param reached what counts towards the target
 * @param target what was to be done
 */
public record Figures(List<Figure> works, int reached, int target) {

  private static final int MOST_NUMBERS = 50;

  /** Nothing. */
  public static final Figures NONE = new Figures(List.of(), 0, 0);

  public Figures {
    works = List.copyOf(works);
  }

  /** What somebody did in the period. */
  public static Figures of(Activity activity) {
    List<Figure> works = new ArrayList<>();
    for (Work work : Work.values()) {
      List<Contact> contacts = activity.contacts(work);
      List<String> numbers =
          contacts.stream().map(Contact::number).distinct().limit(MOST_NUMBERS).toList();
      works.add(new Figure(work, contacts.size(), numbers));
    }
    return new Figures(works, activity.reached(), activity.target());
  }
}
