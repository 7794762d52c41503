package org.kalanso.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use an address. Every handler method carries it: what doesn't is refused to everyone, and the access-matrix
 * test fails. It says who may knock; which objects a person then reaches is decided by loading them.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    /** Whom at all; {@link Who#ROLES} when {@link #roles} names them. */
    Who value() default Who.ROLES;

    /** Any of these roles in the caller's current school; beside {@link Who#PLATFORM_ADMIN} they may too. */
    Role[] roles() default {};

    /** Only after a recent proof of who is asking, as {@link RecentProof} says: an open page on a desk is not enough. */
    boolean proved() default false;

    /**
     * Also to somebody whose school waits for their second factor: what they need to set one up, to work in another school
     * and to leave. Everything else is closed to them.
     */
    boolean evenHeld() default false;
}
