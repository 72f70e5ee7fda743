package org.kehu.kit.process;

import java.util.Map;

/**
 * What was asked for; never changes.
 *
 * @param service that does it
 * @param kind key of its {@link ProcessKind}
 * @param arguments ids, codes and numbers by name; at most twenty, of at most 500 characters
 * @param starter who asked
 * @param undoable whether it can be taken back
 */
public record Order(
    String service, String kind, Map<String, String> arguments, Starter starter, boolean undoable) {

  private static final int MOST_ARGUMENTS = 20;
  private static final int LONGEST_ARGUMENT = 500;

  public Order {
    arguments = Map.copyOf(arguments);
    boolean fits =
        arguments.size() <= MOST_ARGUMENTS
            && arguments.values().stream().allMatch(text -> text.length() <= LONGEST_ARGUMENT);
    if (!fits) {
      throw new IllegalArgumentException(
          "A process has at most %d arguments of at most %d characters"
              .formatted(MOST_ARGUMENTS, LONGEST_ARGUMENT));
    }
  }

  static Order of(String service, ProcessKind kind, StartProcess command) {
    return new Order(
        service,
        kind.key(),
        command.arguments(),
        command.starter(),
        kind.isUndoable(command.arguments()));
  }
}
