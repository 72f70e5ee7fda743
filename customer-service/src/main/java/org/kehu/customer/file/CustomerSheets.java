package org.kehu.customer.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;

/**
 * The sheets of one kind of all customers; whoever asks must have been shown the customer's file
 * first.
 *
 * @param <S> the sheet
 * @param <E> its events
 */
public abstract class CustomerSheets<S extends CustomerSheet, E> {

  /** The file's own rights were judged before. */
  private static final Sight THROUGH_THE_FILE = Sight.everything(Level.TOP_SECRET);

  private final Store<S, E> store;
  private final Function<Customer, S> fresh;

  /**
   * Sheets of one kind.
   *
   * @param fresh the sheet of a customer of whom nothing is written in it yet
   */
  protected CustomerSheets(Store<S, E> store, Function<Customer, S> fresh) {
    this.store = store;
    this.fresh = fresh;
  }

  /** A customer's; empty while nothing is written in it. */
  public Optional<S> find(String customerId) {
    return store.find(customerId);
  }

  /** Changes a customer's, which the first change makes. */
  public Stored<S> change(Customer customer, Function<S, List<E>> verb) {
    return store.changeOrCreate(
        customer.id(), THROUGH_THE_FILE, () -> fresh.apply(customer), following(customer, verb));
  }

  /**
   * Writes what the system itself made of a customer's, even when that tells nothing; the first
   * write makes it.
   */
  protected final S write(Customer customer, Function<S, List<E>> verb) {
    return find(customer.id()).isPresent()
        ? store.write(customer.id(), following(customer, verb))
        : change(customer, verb).aggregate();
  }

  /** How a customer's is made of whom nothing is written in it yet. */
  protected final Change<S, E> begun(Customer customer, Function<S, List<E>> verb) {
    S sheet = fresh.apply(customer);
    return new Change<>(sheet, following(customer, verb).apply(sheet));
  }

  private Function<S, List<E>> following(Customer customer, Function<S, List<E>> verb) {
    return sheet -> {
      List<E> events = verb.apply(sheet);
      sheet.follow(customer);
      return events;
    };
  }

  /** For what only sheets of this kind are asked. */
  protected final Store<S, E> store() {
    return store;
  }
}
