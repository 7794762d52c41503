package org.kalanso.platform.database;

/** A database role and its password. */
public record Login(String role, String password) {
    /** Without the password: records end up in logs and error messages. */
    @Override
    public String toString() {
        return role;
    }
}
