package org.kehu.testkit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is one's and not another's: how it is made, and what can be done with it. Each
 * call gets a thing of its own.
 */
public final class Thing {

  /**
   * What is done with it.
   *
   * @param own token of whom it belongs to
   * @param other token of somebody with a right to the operation, but not to this thing
   */
  record Call(String method, String path, @Nullable String body, String own, String other) {

    boolean is(Operation operation) {
      return method.equals(operation.method()) && path.equals(operation.path());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final String path;
  private final Supplier<Map<String, String>> make;
  private final List<Call> calls = new ArrayList<>();
  private String listQuery = "";
  private @Nullable String own;
  private @Nullable String other;

  Thing(String path, Supplier<Map<String, String>> make) {
    this.path = path;
    this.make = make;
  }

  /** Who makes the calls that follow: whom it belongs to, and whom it does not. */
  public Thing between(String own, String other) {
    this.own = own;
    this.other = other;
    return this;
  }

  /** Something that is read, below the thing's path. */
  public Thing read(String below) {
    return add("GET", below, null);
  }

  /** A command below the thing's path, with a body that it would take. */
  public Thing command(String below, String body) {
    return add("POST", below, body);
  }

  /** A change of the thing itself by a merge patch. */
  public Thing patch(String changes) {
    return add("PATCH", "", changes);
  }

  /** A part of the thing that is put in place. */
  public Thing put(String below, String body) {
    return add("PUT", below, body);
  }

  /** The thing itself is removed. */
  public Thing delete() {
    return add("DELETE", "", null);
  }

  /** What its list must be asked beside the page, with variables of the path and others made. */
  public Thing listedWith(String query) {
    listQuery = query;
    return this;
  }

  private Thing add(String method, String below, @Nullable String body) {
    calls.add(
        new Call(
            method,
            path + below,
            body,
            Objects.requireNonNull(own, "between() comes first"),
            Objects.requireNonNull(other)));
    return this;
  }

  String path() {
    return path;
  }

  String listQuery() {
    return listQuery;
  }

  List<Call> calls() {
    return calls;
  }

  /** Makes one; the values of the path's variables. */
  Map<String, String> make() {
    return make.get();
  }
}
