"""One companion at a time: a second start asks the first to come forward."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

ANSWER_MS = 3_000
RETRY_MS = 100


class SingleInstance(QObject):
    """Holds the data folder for this run. ``asked_forward`` comes when another start was tried.

    The lock is let go by the system when the program dies, however it dies.
    """

    asked_forward = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with suppress(OSError):  # whoever wants to write there tells the trainer
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = QLockFile(str(folder / "in-gebruik.lock"))
        self._lock.setStaleLockTime(0)
        self._name = f"companion-{folder.name}-{crc32(str(folder).encode()):08x}"
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Take the folder; return False when another companion has it."""
        if not self._lock.tryLock(0):
            self._lock.removeStaleLockFile()
            if not self._lock.tryLock(0):
                if self._lock.error() is QLockFile.LockError.LockFailedError:
                    return False
                # a full disk or a folder that cannot be written is no reason not to start, but
                # another window is: there nobody has a lock, and the first is asked itself
                return not self._is_heard(0)
        return True

    def listen(self) -> None:
        """Hear other starts from now on; a first window does not wait for this."""
        network = import_module("PySide6.QtNetwork")
        network.QLocalServer.removeServer(self._name)
        server: QLocalServer = network.QLocalServer(self)
        server.setSocketOptions(network.QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_server_new_connection)
        server.listen(self._name)
        self._server = server

    def call_forward(self) -> bool:
        """Ask the companion that has the folder to show its window; tell whether it heard."""
        return self._is_heard(ANSWER_MS)

    def release(self) -> None:
        """Let the folder go."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _is_heard(self, patience_ms: int) -> bool:
        """Call whoever listens for this folder; once, or until there is an answer."""
        socket = import_module("PySide6.QtNetwork").QLocalSocket()
        patience = QDeadlineTimer(patience_ms)
        while True:
            socket.connectToServer(self._name)
            if socket.waitForConnected(ANSWER_MS):
                socket.disconnectFromServer()
                return True
            if patience.hasExpired():
                return False
            # it may have been started a moment ago itself, and not listen yet
            QThread.msleep(RETRY_MS)

    def _on_server_new_connection(self) -> None:
        if self._server is not None:
            connection = self._server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
        self.asked_forward.emit()
