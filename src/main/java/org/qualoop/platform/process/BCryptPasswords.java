package org.qualoop.platform.process;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The engine's user table with BCrypt instead of one round of SHA-512; BCrypt brings its own salt. */
class BCryptPasswords implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encrypt(String saltedPassword) {
        return bcrypt.encode(saltedPassword);
    }

    @Override
    public boolean check(String saltedPassword, String stored) {
        return bcrypt.matches(saltedPassword, stored);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }
}
