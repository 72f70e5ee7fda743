/** Whether the rules of the house that know the kit's own types bite. */
@org.jspecify.annotations.NullMarked
package org.kehu.kit.house;
